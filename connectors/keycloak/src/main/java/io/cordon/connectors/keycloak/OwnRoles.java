package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.Permission;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.JwtClaims;
import io.cordon.connectors.http.OwnToken;
import io.cordon.connectors.http.Trouble;
import java.util.List;
import java.util.Optional;

/** Which roles of {@code realm-management} the connector's own client has: its token says so, and the server goes by it at each call. */
final class OwnRoles {
    private static final String CLIENT = "realm-management";
    private static final List<String> NEEDED = List.of("manage-clients", "manage-users", "view-clients", "view-users");

    private final OwnToken token;

    OwnRoles(OwnToken token) {
        this.token = token;
    }

    List<Permission> ask() {
        Optional<HttpAnswer> trouble = token.trouble();
        Optional<JwtClaims> claims = trouble.isPresent() ? Optional.empty() : token.claims();
        return NEEDED.stream().map(role -> permission(role, trouble, claims)).toList();
    }

    private static Permission permission(String role, Optional<HttpAnswer> trouble, Optional<JwtClaims> claims) {
        return trouble.flatMap(answer -> Trouble.ofPermission(
                        answer,
                        role,
                        "the realm refuses the connector's own client: look at its secret and whether it is enabled"))
                .or(() -> claims.map(told -> Permission.of(
                        told.texts("resource_access", CLIENT, "roles").contains(role),
                        role,
                        "give the client's service account this role of " + CLIENT
                                + "; its tokens need the scope 'roles'")))
                .orElseGet(() -> new Permission.Unclear(role, "the server gave no token that tells its roles"));
    }
}
