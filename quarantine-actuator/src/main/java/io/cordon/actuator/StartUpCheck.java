package io.cordon.actuator;

import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** What must hold before an actuator may work: its topics exist, and journal and commands have the same partitions. */
final class StartUpCheck {
    private final Admin admin;
    private final TopicNames names;

    StartUpCheck(Admin admin, TopicNames names) {
        this.admin = admin;
        this.names = names;
    }

    /** Partitions of the topic of commands. */
    int commandPartitions() {
        Stream.of(Topic.CREDENTIALS, Topic.RECEIPTS, Topic.DEAD_LETTER).forEach(this::partitions);
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
            throw new KafkaException("topic " + name + " cannot be described", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while topic " + name + " was described", e);
        }
    }
}
