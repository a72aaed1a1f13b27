package io.cordon.connectors.entra;

import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;

/** A user by a token that Graph evaluates continuously. */
class UserTokenFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        return Optional.of(new EntraTarget(EntraTarget.Issue.USER_TOKEN, Optional.of(fault)));
    }
}
