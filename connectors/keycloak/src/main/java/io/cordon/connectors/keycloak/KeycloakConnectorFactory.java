package io.cordon.connectors.keycloak;

import io.cordon.connectors.api.Connector;
import io.cordon.connectors.api.ConnectorFactory;
import io.cordon.connectors.api.Settings;

/** Makes {@code keycloak} connectors. */
public final class KeycloakConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "keycloak";
    }

    @Override
    public Connector create(String instance, Settings settings) {
        return new KeycloakConnector(instance, KeycloakConfig.read(settings));
    }
}
