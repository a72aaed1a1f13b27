package io.cordon.connectors.entra;

import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** A user by a token that Graph evaluates continuously. Against the simulator: Entra cannot run here. */
class UserTokenIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new EntraTarget(EntraTarget.Issue.USER_TOKEN, Optional.empty());
    }
}
