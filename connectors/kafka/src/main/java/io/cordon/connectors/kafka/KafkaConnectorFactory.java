package io.cordon.connectors.kafka;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;

/** Makes {@code kafka} connectors. */
public final class KafkaConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "kafka";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new KafkaConnector(instance, KafkaConfig.read(settings));
    }
}
