package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One connector.
 *
 * @param name as credentials of the inventory name it
 * @param mode how far it may go
 * @param callsPerSecond how many calls a second its target bears from this actuator; further ones wait for their turn
 * @param settings the connector's own; secrets by reference only
 */
public record ConnectorConfig(
        String name, String type, ConnectorMode mode, int callsPerSecond, Map<String, Object> settings) {

    /** So many that nothing ever waits. */
    public static final int UNLIMITED = 1_000_000;

    public ConnectorConfig {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(mode, "mode");
        if (callsPerSecond < 1) {
            throw new IllegalArgumentException("callsPerSecond is " + callsPerSecond + ", at least 1 is needed");
        }
        settings = Map.copyOf(settings);
    }

    /** A connector that may act, as fast as it can. */
    public ConnectorConfig(String name, String type, Map<String, Object> settings) {
        this(name, type, ConnectorMode.ENFORCE, UNLIMITED, settings);
    }

    /** Names of settings only: somebody may have put a secret among them. */
    @Override
    public String toString() {
        return "ConnectorConfig[name=" + name + ", type=" + type + ", mode=" + mode + ", settings=" + settings.keySet()
                + "]";
    }
}
