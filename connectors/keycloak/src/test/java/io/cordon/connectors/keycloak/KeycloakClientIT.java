package io.cordon.connectors.keycloak;

import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;

/** The contract of clients, against the real server. */
class KeycloakClientIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new ClientTarget();
    }
}
