package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * One connector.
 *
 * @param name as credentials of the inventory name it
 * @param mode whether it may do anything
 * @param callsPerSecond how many calls a second its target bears from this actuator; further ones wait for their turn
 * @param settings the connector's own; secrets by reference only
 */
public record ConnectorConfig(String name, String type, Mode mode, int callsPerSecond, Map<String, Object> settings) {

    /** So many that nothing ever waits. */
    public static final int UNLIMITED = 1_000_000;

    /** Whether a connector may do anything. */
    public enum Mode {
        /** It plans one step that says so; its points end as not provable. */
        OFF,
        /** It plans its steps and says what it would have done; its points end as not provable. */
        SHADOW,
        /** It contains. */
        ENFORCE
    }

    public ConnectorConfig {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(mode, "mode");
        if (callsPerSecond < 1) {
            throw new IllegalArgumentException("callsPerSecond is " + callsPerSecond + ", at least 1 is needed");
        }
        settings = Map.copyOf(settings);
    }

    /** A connector that enforces, as fast as it can. */
    public static ConnectorConfig of(String name, String type, Map<String, Object> settings) {
        return new ConnectorConfig(name, type, Mode.ENFORCE, UNLIMITED, settings);
    }

    /** Names of settings only: somebody may have put a secret among them. */
    @Override
    public String toString() {
        return "ConnectorConfig[name=" + name + ", type=" + type + ", mode=" + mode + ", settings=" + settings.keySet()
                + "]";
    }
}
