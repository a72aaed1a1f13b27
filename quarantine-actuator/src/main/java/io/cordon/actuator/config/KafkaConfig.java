package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The way to Kafka.
 *
 * @param properties further client properties, without secrets
 * @param propertiesFile file with the client properties that hold secrets
 * @param groupId consumer group of all actuators
 * @param transactionalIdPrefix the id of a partition's producer is this, a hyphen and the number of the partition
 * @param transactionTimeout how long a dead owner's open transaction can hold up readers
 * @param sessionTimeout how long a dead owner keeps its partitions
 */
public record KafkaConfig(
        String bootstrapServers,
        Map<String, String> properties,
        Optional<Path> propertiesFile,
        String groupId,
        String transactionalIdPrefix,
        Duration transactionTimeout,
        Duration sessionTimeout) {
    public KafkaConfig {
        requireNonNull(bootstrapServers, "bootstrapServers");
        properties = Map.copyOf(properties);
        requireNonNull(propertiesFile, "propertiesFile");
        requireNonNull(groupId, "groupId");
        requireNonNull(transactionalIdPrefix, "transactionalIdPrefix");
        requireNonNull(transactionTimeout, "transactionTimeout");
        requireNonNull(sessionTimeout, "sessionTimeout");
    }

    /** What holds unless configured. */
    public static KafkaConfig of(String bootstrapServers) {
        return new KafkaConfig(
                bootstrapServers,
                Map.of(),
                Optional.empty(),
                "cordon-actuator",
                "cordon-actuator",
                Duration.ofSeconds(4),
                Duration.ofSeconds(6));
    }

    /** Names of properties only: somebody may have put a secret among them. */
    @Override
    public String toString() {
        return "KafkaConfig[bootstrapServers=" + bootstrapServers + ", properties=" + properties.keySet()
                + ", propertiesFile=" + propertiesFile + ", groupId=" + groupId + ", transactionalIdPrefix="
                + transactionalIdPrefix + ", transactionTimeout=" + transactionTimeout + ", sessionTimeout="
                + sessionTimeout + "]";
    }
}
