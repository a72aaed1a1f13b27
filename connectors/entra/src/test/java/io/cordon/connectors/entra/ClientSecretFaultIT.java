package io.cordon.connectors.entra;

import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;

/** A service principal by its client secret. */
class ClientSecretFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        return Optional.of(new EntraTarget(EntraTarget.Issue.CLIENT_SECRET, Optional.of(fault)));
    }
}
