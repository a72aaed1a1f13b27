package io.cordon.connectors.entra;

import io.cordon.connectors.testkit.ConnectorContract;
import io.cordon.connectors.testkit.Target;
import java.util.Optional;

/** An agent identity by a token that Graph evaluates continuously. Against the simulator: Entra cannot run here. */
class AgentTokenIT extends ConnectorContract {

    @Override
    protected Target open() {
        return new EntraTarget(EntraTarget.Issue.AGENT_TOKEN, Optional.empty());
    }
}
