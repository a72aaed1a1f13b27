package io.cordon.connectors.vault;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;

/** Makes {@code vault} connectors. */
public final class VaultConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "vault";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new VaultConnector(instance, VaultConfig.read(settings));
    }
}
