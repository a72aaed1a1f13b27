package io.cordon.connectors.okta;

import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;

/** A service app. */
class AppFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        return Optional.of(OktaTarget.ofApps(Optional.of(fault)));
    }
}
