package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

import io.cordon.actuator.plan.AuthorityRule;
import io.cordon.actuator.plan.Patience;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Configuration of one actuator.
 *
 * @param name of this instance, in receipts and as static member of the group; stays the same over restarts
 * @param topicPrefix put before the topics' names
 * @param verifyingKeys file with the public keys whose commands count
 * @param sealingKey file with the private key that the inventory's secrets are sealed to
 * @param operatorKeys file with the public keys of those who may lower connectors' modes while it runs; without it nobody may
 * @param authority whose commands are followed
 * @param dry whether nothing is executed and every connector is the built-in one that only records
 * @param retention how long the end of a released subject is remembered after its command has expired
 * @param tracing where traces go; empty to make none
 * @param audit what targets saw; empty if this instance brings none of it
 */
public record ActuatorConfig(
        String name,
        KafkaConfig kafka,
        RegistrySettings registry,
        String topicPrefix,
        Path verifyingKeys,
        Optional<Path> sealingKey,
        Optional<Path> operatorKeys,
        AuthorityRule authority,
        boolean dry,
        Patience patience,
        CallLimits calls,
        Duration retention,
        HttpConfig http,
        Optional<URI> tracing,
        List<ConnectorConfig> connectors,
        Optional<AuditConfig> audit) {
    public ActuatorConfig {
        requireNonNull(name, "name");
        requireNonNull(kafka, "kafka");
        requireNonNull(registry, "registry");
        requireNonNull(topicPrefix, "topicPrefix");
        requireNonNull(verifyingKeys, "verifyingKeys");
        requireNonNull(sealingKey, "sealingKey");
        requireNonNull(operatorKeys, "operatorKeys");
        requireNonNull(authority, "authority");
        requireNonNull(patience, "patience");
        requireNonNull(calls, "calls");
        requireNonNull(retention, "retention");
        requireNonNull(http, "http");
        requireNonNull(tracing, "tracing");
        connectors = List.copyOf(connectors);
        requireNonNull(audit, "audit");
    }
}
