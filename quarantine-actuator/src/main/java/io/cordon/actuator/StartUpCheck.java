package io.cordon.actuator;

import io.cordon.schemas.broker.BrokerNeeds;
import io.cordon.schemas.broker.Brokers;
import io.cordon.schemas.broker.Takeover;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** What must hold before an actuator may work: its topics exist, and journal and commands have the same partitions. And what ought to hold. */
final class StartUpCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;
    private final TopicNames names;

    StartUpCheck(Admin admin, TopicNames names) {
        this.admin = admin;
        this.names = names;
    }

    /** Waits for an answer, whatever it is. */
    void requireBroker(String bootstrapServers) {
        try {
            admin.describeCluster().clusterId().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(
                    "no Kafka broker answers at " + bootstrapServers + " within " + PATIENCE.toSeconds()
                            + " s: is it up, are kafka.bootstrapServers right, and do the security settings in "
                            + "kafka.propertiesFile fit?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the cluster was asked", e);
        }
    }

    /** What of the brokers weakens a guarantee: their settings, and the replicas of the topics in which Kafka keeps who committed what. */
    List<String> warnings(Takeover takeover) {
        var brokers = new Brokers(admin);
        var warnings = new ArrayList<>(brokers.thin(brokers.fewest(names.of(Topic.COMMANDS))));
        var settings = brokers.settings(takeover, warnings);
        warnings.addAll(BrokerNeeds.problems(BrokerNeeds.of(takeover), settings));
        return warnings;
    }

    /** Partitions of the topic of commands. */
    int commandPartitions() {
        Stream.of(Topic.CREDENTIALS, Topic.RECEIPTS, Topic.POPULATION, Topic.DEAD_LETTER)
                .forEach(this::partitions);
        int commands = partitions(Topic.COMMANDS);
        int journal = partitions(Topic.ACTUATOR_JOURNAL);
        if (commands != journal) {
            // With other counts a command's entries lie where its owner does not look: steps would be repeated.
            throw new IllegalStateException("topic " + names.of(Topic.COMMANDS) + " has " + commands + " partitions, "
                    + names.of(Topic.ACTUATOR_JOURNAL) + " has " + journal + "; they must be equal");
        }
        return commands;
    }

    private int partitions(Topic topic) {
        var name = names.of(topic);
        try {
            return admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
                    .mapToInt(d -> d.partitions().size())
                    .sum();
        } catch (ExecutionException e) {
            throw new KafkaException("topic " + name + " cannot be described: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while topic " + name + " was described", e);
        }
    }
}
