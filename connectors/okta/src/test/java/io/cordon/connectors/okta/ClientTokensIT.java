package io.cordon.connectors.okta;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** The tokens of one client for a user. Against the simulator: Okta cannot run here. */
class ClientTokensIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new OktaTarget(CredentialKind.OAUTH2_TOKEN, Optional.empty());
    }
}
