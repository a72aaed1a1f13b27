package io.cordon.topology.service;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Looks at the cluster before the streams start. Wrong partition counts are faults: Kafka Streams would put records of one key into
 * different tasks without a word. Everything else is a warning that names what it weakens.
 *
 * <p><b>Failure semantics.</b> Reads only, so it may be called again. Throws {@link StartUpException} if the cluster does not answer.
 */
public final class StartUpCheck {

    /** The broker's default, assumed where it does not tell. */
    private static final Duration STANDARD_CLEAN_UP = Duration.ofSeconds(10);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;
    private final TopicCatalog catalog;

    public StartUpCheck(Admin admin, TopicCatalog catalog) {
        this.admin = admin;
        this.catalog = catalog;
    }

    /**
     * Waits for an answer, whatever it is.
     *
     * @throws StartUpException if none comes
     */
    void requireBroker(String bootstrapServers) {
        try {
            admin.describeCluster().clusterId().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartUpException(List.of("no Kafka broker answers at " + bootstrapServers + " within "
                    + PATIENCE.toSeconds() + " s: is it up, are kafka.bootstrapServers right, and do the security "
                    + "settings in kafka.propertiesFile fit?"));
        } catch (InterruptedException e) {
            throw failed("reach the cluster", e);
        }
    }

    /** The report for an application that uses these topics. */
    public BrokerReport report(Set<Topic> topics) {
        List<String> faults = new ArrayList<>();
        topics.stream().sorted().map(catalog::spec).forEach(spec -> count(spec).ifPresent(faults::add));
        List<String> warnings = new ArrayList<>(catalog.problems(admin, topics));
        warnings.removeAll(faults);
        List<Map<String, String>> brokers = brokers(warnings);
        for (BrokerNeed need : BrokerNeeds.takeover()) {
            brokers.stream()
                    .map(need::problem)
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(problem -> warnings.add("brokers: " + problem));
        }
        return new BrokerReport(faults, warnings, failoverBound(brokers));
    }

    private Optional<String> count(TopicSpec spec) {
        KafkaFuture<TopicDescription> answer = requireNonNull(
                admin.describeTopics(List.of(spec.name())).topicNameValues().get(spec.name()));
        try {
            int actual = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .partitions()
                    .size();
            return actual == spec.partitions() ? Optional.empty() : Optional.of(wrong(spec, "has " + actual));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.of(wrong(spec, "is missing, has no"));
            }
            throw failed("describe topic " + spec.name(), e);
        } catch (InterruptedException | TimeoutException e) {
            throw failed("describe topic " + spec.name(), e);
        }
    }

    private static String wrong(TopicSpec spec, String found) {
        return "topic " + spec.name() + " " + found + " partitions, expected " + spec.partitions();
    }

    /** From the death of an instance to its takeover, with brokers of these settings and without the restore of state. */
    public static Duration failoverBound(List<Map<String, String>> brokers) {
        return BrokerReport.bound(abortCleanUp(brokers));
    }

    /** The longest of all brokers: any of them may coordinate the transaction of a dead instance. */
    private static Duration abortCleanUp(List<Map<String, String>> brokers) {
        return brokers.stream()
                .map(broker -> broker.getOrDefault(BrokerNeeds.CLEAN_UP, ""))
                .map(value -> value.isEmpty() ? STANDARD_CLEAN_UP : Duration.ofMillis(Long.parseLong(value)))
                .max(Duration::compareTo)
                .orElse(STANDARD_CLEAN_UP);
    }

    /** A principal that may not look at the brokers starts all the same, with the worst assumed. */
    private List<Map<String, String>> brokers(List<String> warnings) {
        try {
            return brokers();
        } catch (StartUpException e) {
            if (!(e.getCause() instanceof ExecutionException refused)
                    || !(refused.getCause() instanceof ClusterAuthorizationException)) {
                throw e;
            }
            warnings.add("the settings of the brokers may not be seen (DescribeConfigs on the cluster is missing): "
                    + "a takeover may take up to "
                    + BrokerReport.bound(STANDARD_CLEAN_UP).toSeconds() + " s");
            return List.of();
        }
    }

    /** The settings of each broker. */
    public List<Map<String, String>> brokers() {
        Collection<Node> nodes =
                await("describe the cluster", admin.describeCluster().nodes());
        List<ConfigResource> brokers = nodes.stream()
                .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
                .toList();
        return await("describe the brokers", admin.describeConfigs(brokers).all()).values().stream()
                .map(StartUpCheck::settings)
                .toList();
    }

    private static Map<String, String> settings(Config config) {
        return config.entries().stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static <T> T await(String what, KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw failed(what, e);
        }
    }

    private static StartUpException failed(String what, Exception cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new StartUpException("cannot " + what, cause);
    }
}
