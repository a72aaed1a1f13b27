package io.cordon.topology.service;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.topic.Topic;
import java.util.Set;
import org.apache.kafka.streams.Topology;

/**
 * What the shell runs.
 *
 * @param topology the topology
 * @param topics the topics that it reads and writes; their partition counts are checked at start
 * @param whenOver run when the application has ended, or could not start
 */
public record Application(Topology topology, Set<Topic> topics, Runnable whenOver) {

    public Application {
        requireNonNull(topology, "topology");
        topics = Set.copyOf(topics);
        requireNonNull(whenOver, "whenOver");
    }

    /** An application that leaves nothing behind. */
    public Application(Topology topology, Set<Topic> topics) {
        this(topology, topics, () -> {});
    }
}
