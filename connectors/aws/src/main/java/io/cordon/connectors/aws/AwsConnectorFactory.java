package io.cordon.connectors.aws;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;

/** Makes {@code aws} connectors. */
public final class AwsConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "aws";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new AwsConnector(instance, AwsConfig.read(settings));
    }
}
