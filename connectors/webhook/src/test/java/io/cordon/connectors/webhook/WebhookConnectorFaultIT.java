package io.cordon.connectors.webhook;

import io.cordon.connectors.testkit.ConnectorFaultContract;
import io.cordon.connectors.testkit.Fault;
import io.cordon.connectors.testkit.FaultyTarget;
import java.util.Optional;

class WebhookConnectorFaultIT extends ConnectorFaultContract {

    @Override
    protected Optional<FaultyTarget> open(Fault fault) {
        return Optional.of(new WebhookTarget(Optional.of(fault)));
    }
}
