package io.cordon.connectors.kubernetes;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;

/** Makes {@code kubernetes} connectors. */
public final class KubernetesConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "kubernetes";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new KubernetesConnector(instance, KubernetesConfig.read(settings));
    }
}
