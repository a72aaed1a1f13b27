package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;

/** The contract of tokens of user sessions, against the real server. */
class KeycloakSessionIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new UserTarget(CredentialKind.OAUTH2_TOKEN);
    }
}
