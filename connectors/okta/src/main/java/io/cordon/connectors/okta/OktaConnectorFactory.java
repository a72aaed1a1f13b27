package io.cordon.connectors.okta;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;
import java.time.Clock;

/** Makes {@code okta} connectors. */
public final class OktaConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "okta";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new OktaConnector(instance, OktaConfig.read(settings), Clock.systemUTC());
    }
}
