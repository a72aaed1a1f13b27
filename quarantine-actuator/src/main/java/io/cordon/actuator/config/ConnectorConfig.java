package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One connector.
 *
 * @param name as credentials of the inventory name it
 * @param mode how far it may go
 * @param settings the connector's own; secrets by reference only
 */
public record ConnectorConfig(String name, String type, ConnectorMode mode, Map<String, Object> settings) {
    public ConnectorConfig {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(mode, "mode");
        settings = Map.copyOf(settings);
    }

    /** A connector that may act. */
    public ConnectorConfig(String name, String type, Map<String, Object> settings) {
        this(name, type, ConnectorMode.ENFORCE, settings);
    }

    /** Names of settings only: somebody may have put a secret among them. */
    @Override
    public String toString() {
        return "ConnectorConfig[name=" + name + ", type=" + type + ", mode=" + mode + ", settings=" + settings.keySet()
                + "]";
    }
}
