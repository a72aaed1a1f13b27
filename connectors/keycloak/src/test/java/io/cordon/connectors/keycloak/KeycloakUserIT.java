package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;

/** The contract of users, against the real server. */
class KeycloakUserIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new UserTarget(CredentialKind.PRINCIPAL);
    }
}
