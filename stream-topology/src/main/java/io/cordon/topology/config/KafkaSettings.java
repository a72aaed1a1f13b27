package io.cordon.topology.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach the brokers. What holds a secret belongs in the properties file.
 *
 * @param bootstrapServers host:port, separated by commas
 * @param properties client properties, such as security.protocol
 * @param propertiesFile more of them, read at start and again at each restart
 */
public record KafkaSettings(String bootstrapServers, Map<String, String> properties, Optional<Path> propertiesFile) {

    public KafkaSettings {
        requireNonNull(bootstrapServers, "bootstrapServers");
        properties = Map.copyOf(properties);
        requireNonNull(propertiesFile, "propertiesFile");
    }

    static KafkaSettings read(ConfigSection section) {
        return new KafkaSettings(
                section.text("bootstrapServers"),
                section.textMap("properties"),
                section.optionalPath("propertiesFile"));
    }

    /** Names only: somebody will put a password into the properties. */
    @Override
    public String toString() {
        return "KafkaSettings[bootstrapServers=" + bootstrapServers + ", properties=" + properties.keySet()
                + ", propertiesFile=" + propertiesFile + "]";
    }
}
