package io.cordon.connectors.oauth2;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;

/** Makes {@code oauth2} connectors. */
public final class OAuth2ConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "oauth2";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new OAuth2Connector(instance, OAuth2Config.read(settings));
    }
}
