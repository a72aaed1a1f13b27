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
 * @param beside what runs with it
 */
public record Application(Topology topology, Set<Topic> topics, Companion beside) {

    public Application {
        requireNonNull(topology, "topology");
        topics = Set.copyOf(topics);
        requireNonNull(beside, "beside");
    }

    /** A topology alone. */
    public Application(Topology topology, Set<Topic> topics) {
        this(topology, topics, Companion.none());
    }
}
