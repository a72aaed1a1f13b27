package io.cordon.connectors.okta;

import com.fasterxml.jackson.databind.JsonNode;
import io.cordon.connectors.api.Permission;
import io.cordon.connectors.http.HttpAnswer;
import io.cordon.connectors.http.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/*
 * An API token has the rights of the administrator who made it. Okta lists what a custom role permits; of its standard roles it lists nothing,
 * and only the super administrator is known to have all.
 */
/** What the administrator behind the connector's token may do, by the roles that he was given, and whether the client may introspect. */
final class OwnRoles {
    private static final String INTROSPECTION = "introspection";
    private static final String REFUSED = "Okta refuses the connector's token: make a new one";
    private static final String UNREADABLE =
            "the token may not read its own administrator's roles: add 'View roles, resources, and admin assignments' (okta.iam.read)";

    /** Any of the labels will do; the first is the narrowest. */
    private record Need(List<String> labels, String what) {
        String name() {
            return labels.getFirst();
        }
    }

    private static final List<Need> NEEDS = List.of(
            new Need(
                    List.of("okta.users.lifecycle.suspend", "okta.users.lifecycle.manage", "okta.users.manage"),
                    "no user can be suspended"),
            new Need(
                    List.of("okta.users.lifecycle.unsuspend", "okta.users.lifecycle.manage", "okta.users.manage"),
                    "no user can be released"),
            new Need(
                    List.of("okta.users.lifecycle.clearSessions", "okta.users.lifecycle.manage", "okta.users.manage"),
                    "no user's sessions and tokens can be ended"),
            new Need(List.of("okta.users.read", "okta.users.manage"), "nothing about users can be proven"),
            new Need(List.of("okta.apps.manage"), "no service app can be deactivated"),
            new Need(List.of("okta.apps.read", "okta.apps.manage"), "nothing about service apps can be proven"));

    private final Okta okta;

    OwnRoles(Okta okta) {
        this.okta = okta;
    }

    /** What is known of the administrator: labels, or why there are none. */
    private record Known(Set<String> labels, Optional<HttpAnswer> trouble, boolean all, boolean whole) {}

    List<Permission> ask() {
        Known known = known();
        List<Permission> permissions = new ArrayList<>();
        NEEDS.forEach(need -> permissions.add(permission(need, known)));
        okta.tryIntrospection().ifPresent(answer -> permissions.add(introspection(answer)));
        return permissions;
    }

    private Known known() {
        HttpAnswer me = okta.user("me");
        Optional<String> id = text(me, "id");
        if (id.isEmpty()) {
            return unknown(me);
        }
        HttpAnswer roles = okta.rolesOf(id.get());
        return body(roles).map(this::known).orElseGet(() -> unknown(roles));
    }

    private Known known(JsonNode roles) {
        Set<String> labels = new HashSet<>();
        boolean all = false;
        boolean whole = true;
        for (JsonNode role : roles) {
            all |= role.path("type").asText().equals("SUPER_ADMIN");
            Optional<JsonNode> custom = Optional.of(role.path("role").asText(""))
                    .filter(id -> !id.isEmpty())
                    .flatMap(id -> body(okta.permissionsOf(id)));
            custom.ifPresent(listed -> listed.path("permissions")
                    .forEach(permission -> labels.add(permission.path("label").asText())));
            whole &= custom.isPresent();
        }
        return new Known(labels, Optional.empty(), all, whole);
    }

    private static Known unknown(HttpAnswer answer) {
        return new Known(Set.of(), Optional.of(answer), false, false);
    }

    private static Permission permission(Need need, Known known) {
        if (known.all() || need.labels().stream().anyMatch(known.labels()::contains)) {
            return new Permission.Held(need.name());
        }
        boolean forbidden = known.trouble()
                .filter(answer -> answer instanceof HttpAnswer.Response response && response.status() == 403)
                .isPresent();
        return known.trouble()
                .filter(answer -> !forbidden)
                .flatMap(answer -> Trouble.ofPermission(answer, need.name(), REFUSED))
                .orElseGet(() -> known.whole()
                        ? new Permission.Missing(need.name(), need.what() + ": add it to the custom admin role")
                        : new Permission.Unclear(
                                need.name(),
                                forbidden ? UNREADABLE : "Okta does not list what its standard roles permit"));
    }

    private static Permission introspection(HttpAnswer answer) {
        return Trouble.ofPermission(
                        answer,
                        INTROSPECTION,
                        "tokens cannot be asked about: look at introspection.clientId and its secret")
                .orElseGet(() -> body(answer)
                                .filter(told -> told.path("active").isBoolean())
                                .isPresent()
                        ? new Permission.Held(INTROSPECTION)
                        : new Permission.Unclear(
                                INTROSPECTION, "it answered without a verdict: look at introspection.endpoint"));
    }

    private static Optional<String> text(HttpAnswer answer, String name) {
        return body(answer).map(body -> body.path(name).asText("")).filter(text -> !text.isEmpty());
    }

    private static Optional<JsonNode> body(HttpAnswer answer) {
        return answer instanceof HttpAnswer.Response response && response.accepted()
                ? Optional.of(response.body())
                : Optional.empty();
    }
}
