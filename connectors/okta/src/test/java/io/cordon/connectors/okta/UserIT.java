package io.cordon.connectors.okta;

import io.cordon.connectors.api.CredentialKind;
import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** A user. Against the simulator: Okta cannot run here. */
class UserIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new OktaTarget(CredentialKind.PRINCIPAL, Optional.empty());
    }
}
