package io.cordon.connectors.ssf;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;
import java.time.Clock;

/** Makes {@code ssf} connectors. Each listens for its receivers from its making on. */
public final class SsfConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "ssf";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return SsfConnector.start(instance, SsfConfig.read(settings), Clock.systemUTC());
    }
}
