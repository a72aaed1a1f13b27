package io.cordon.connectors.postgresql;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;

/** Makes {@code postgresql} connectors. */
public final class PostgresqlConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "postgresql";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new PostgresqlConnector(instance, PostgresqlConfig.read(settings));
    }
}
