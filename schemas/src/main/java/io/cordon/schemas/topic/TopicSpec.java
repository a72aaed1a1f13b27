package io.cordon.schemas.topic;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * How one topic must be created.
 *
 * @param topic which topic
 * @param name its full name
 * @param partitions its partition count
 * @param replication its replication factor
 * @param settings its topic-level settings, sorted by name
 */
public record TopicSpec(Topic topic, String name, int partitions, short replication, Map<String, String> settings) {

    public TopicSpec {
        requireNonNull(topic, "topic");
        requireNonNull(name, "name");
        settings = Map.copyOf(settings);
    }

    /** The settings in the order of their names, for manifests and reports. */
    public Map<String, String> sortedSettings() {
        return new TreeMap<>(settings);
    }

    /** The request that creates it. */
    public NewTopic newTopic() {
        return new NewTopic(name, Optional.of(partitions), Optional.of(replication)).configs(settings);
    }
}
