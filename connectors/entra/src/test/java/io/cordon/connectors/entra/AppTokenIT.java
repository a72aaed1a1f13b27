package io.cordon.connectors.entra;

import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** A service principal by a token that Graph evaluates continuously. Against the simulator: Entra cannot run here. */
class AppTokenIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new EntraTarget(EntraTarget.Issue.APP_TOKEN, Optional.empty());
    }
}
