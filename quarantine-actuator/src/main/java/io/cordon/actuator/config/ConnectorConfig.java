package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One connector.
 *
 * @param name as credentials of the inventory name it
 * @param settings the connector's own; secrets by reference only
 */
public record ConnectorConfig(String name, String type, Map<String, Object> settings) {
    public ConnectorConfig {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        settings = Map.copyOf(settings);
    }

    /** Names of settings only: somebody may have put a secret among them. */
    @Override
    public String toString() {
        return "ConnectorConfig[name=" + name + ", type=" + type + ", settings=" + settings.keySet() + "]";
    }
}
