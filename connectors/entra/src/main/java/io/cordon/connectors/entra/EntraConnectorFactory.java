package io.cordon.connectors.entra;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;
import java.time.Clock;

/** Makes {@code entra} connectors. */
public final class EntraConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "entra";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new EntraConnector(instance, EntraConfig.read(settings), Clock.systemUTC());
    }
}
