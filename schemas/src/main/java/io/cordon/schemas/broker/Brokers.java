package io.cordon.schemas.broker;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.access.ClusterAnswer;
import io.cordon.schemas.topic.InternalTopics;
import io.cordon.schemas.topic.TopicAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * What is found at the brokers of a cluster.
 *
 * <p><b>Failure semantics.</b> Reads only, so it may be asked again. Throws {@link TopicAccessException} if the cluster does not answer.
 */
public final class Brokers {
    private final Admin admin;

    public Brokers(Admin admin) {
        this.admin = requireNonNull(admin, "admin");
    }

    /** The settings of each. */
    public List<Map<String, String>> settings() {
        List<ConfigResource> brokers =
                ClusterAnswer.of("describe the cluster", admin.describeCluster().nodes()).stream()
                        .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
                        .toList();
        return ClusterAnswer.of(
                        "describe the brokers", admin.describeConfigs(brokers).all())
                .values()
                .stream()
                .map(Brokers::values)
                .toList();
    }

    /** The same; empty if who asks may not look, which then is a warning with the worst that may be. */
    public List<Map<String, String>> settings(Takeover takeover, List<String> warnings) {
        try {
            return settings();
        } catch (TopicAccessException e) {
            if (!(e.getCause() instanceof ClusterAuthorizationException)) {
                throw e;
            }
            warnings.add("the settings of the brokers may not be seen (DescribeConfigs on the cluster is missing): "
                    + "a takeover may take up to " + takeover.bound(List.of()).toSeconds() + " s");
            return List.of();
        }
    }

    private static Map<String, String> values(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    /**
     * Where Kafka's own topics have fewer replicas than Cordon's. The brokers' settings say only how many they get when they are made, which beside an existing
     * cluster was long ago.
     */
    public List<String> thin(int replicas) {
        List<String> problems = new ArrayList<>();
        InternalTopics.ALL.forEach(topic -> thin(topic, replicas).ifPresent(problems::add));
        return problems;
    }

    private Optional<String> thin(String topic, int replicas) {
        try {
            int fewest = fewest(topic);
            return fewest >= replicas
                    ? Optional.empty()
                    : Optional.of("topic " + topic + " has partitions with " + fewest + " replica(s), expected "
                            + replicas + ": exactly-once does not survive the loss of " + fewest
                            + " broker(s), whatever the brokers' settings say of new topics;"
                            + " kafka-reassign-partitions gives it more");
        } catch (TopicAccessException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty(); // made at the first use, as the brokers' settings say
            }
            if (e.getCause() instanceof AuthorizationException) {
                return Optional.of(
                        "how many replicas topic " + topic + " has may not be seen (Describe on it is missing)");
            }
            throw e;
        }
    }

    /** The replicas of that partition of a topic which has fewest. */
    public int fewest(String topic) {
        TopicDescription found = ClusterAnswer.of(
                        "describe topic " + topic,
                        admin.describeTopics(List.of(topic)).allTopicNames())
                .getOrDefault(topic, new TopicDescription(topic, true, List.of()));
        return found.partitions().stream()
                .map(TopicPartitionInfo::replicas)
                .mapToInt(List::size)
                .min()
                .orElse(0);
    }
}
