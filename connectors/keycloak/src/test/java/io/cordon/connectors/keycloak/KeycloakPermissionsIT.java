package io.cordon.connectors.keycloak;

import io.cordon.connectors.testkit.PermissionContract;
import io.cordon.connectors.testkit.Target;
import java.util.List;

/** Against the real server: a client with the roles of README.md, and one that may only look. */
class KeycloakPermissionsIT extends PermissionContract {

    @Override
    protected Target granted() {
        return new ClientTarget();
    }

    @Override
    protected Target lacking() {
        return new ClientTarget("powerless", "secret-of-the-powerless");
    }

    @Override
    protected List<String> takenAway() {
        return List.of("manage-clients", "manage-users");
    }
}
