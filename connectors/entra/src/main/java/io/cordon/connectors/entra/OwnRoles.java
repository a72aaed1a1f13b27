package io.cordon.connectors.entra;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.JwtClaims;
import io.cordon.connectors.http.OwnToken;
import io.cordon.connectors.http.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which application permissions of Graph the connector was granted: its own token lists them in {@code roles}. */
final class OwnRoles {
    private static final String APPLICATIONS = "Application.ReadWrite.OwnedBy";
    /** What includes another. */
    private static final String ALL_APPLICATIONS = "Application.ReadWrite.All";

    private record Need(String role, String what) {}

    private static final List<Need> ALWAYS = List.of(
            new Need("User.EnableDisableAccount.All", "no user can be disabled"),
            new Need("User.Read.All", "whether a user is disabled cannot be read"),
            new Need("User.RevokeSessions.All", "no user's sessions can be revoked"),
            new Need(APPLICATIONS, "no service principal can be disabled, none of its secrets removed"),
            new Need("AgentIdentity.EnableDisable.All", "no agent identity can be disabled"),
            new Need("Application.Read.All", "whether an agent identity is disabled cannot be read"));
    private static final List<Need> TO_DROP_GRANTS = List.of(
            new Need("AppRoleAssignment.ReadWrite.All", "dropGrants cannot delete role assignments"),
            new Need("DelegatedPermissionGrant.ReadWrite.All", "dropGrants cannot delete permission grants"));

    private final OwnToken token;
    private final boolean dropGrants;

    OwnRoles(OwnToken token, boolean dropGrants) {
        this.token = token;
        this.dropGrants = dropGrants;
    }

    List<Permission> ask() {
        List<Need> needs = new ArrayList<>(ALWAYS);
        needs.addAll(dropGrants ? TO_DROP_GRANTS : List.of());
        Optional<HttpAnswer> trouble = token.trouble();
        Optional<JwtClaims> claims = trouble.isPresent() ? Optional.empty() : token.claims();
        return needs.stream().map(need -> permission(need, trouble, claims)).toList();
    }

    private static Permission permission(Need need, Optional<HttpAnswer> trouble, Optional<JwtClaims> claims) {
        return trouble.flatMap(answer -> Trouble.ofPermission(
                        answer,
                        need.role(),
                        "the tenant refuses the connector's own application: look at its client secret"))
                .or(() -> claims.map(told -> Permission.of(
                        holds(told.texts("roles"), need.role()),
                        need.role(),
                        need.what() + ": grant this application permission of Graph, with admin consent")))
                .orElseGet(() ->
                        new Permission.Unclear(need.role(), "the token endpoint gave no token that tells its roles"));
    }

    private static boolean holds(List<String> roles, String role) {
        boolean byMore =
                roles.contains(ALL_APPLICATIONS) && (role.equals(APPLICATIONS) || role.equals("Application.Read.All"));
        return roles.contains(role) || byMore;
    }
}
