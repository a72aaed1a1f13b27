package io.cordon.connectors.entra;

import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** A service principal by its client secret. Against the simulator: Entra cannot run here. */
class ClientSecretIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.empty());
    }
}
