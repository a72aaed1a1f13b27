package io.cordon.connectors.webhook;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;
import java.time.Clock;

/** Makes {@code webhook} connectors. */
public final class WebhookConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "webhook";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new WebhookConnector(instance, WebhookConfig.read(settings), Clock.systemUTC());
    }
}
