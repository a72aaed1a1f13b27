package io.cordon.topology.service;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.broker.BrokerNeeds;
import io.cordon.schemas.broker.Brokers;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Looks at the cluster before the streams start. Wrong partition counts are faults: Kafka Streams would put records of one key into
 * different tasks without a word. Everything else is a warning that names what it weakens.
 *
 * <p><b>Failure semantics.</b> Reads only, so it may be called again. Throws {@link StartUpException} or {@link io.cordon.schemas.topic.TopicAccessException} if the cluster does not answer.
 */
public final class StartUpCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Admin admin;
    private final Brokers brokers;
    private final TopicCatalog catalog;

    public StartUpCheck(Admin admin, TopicCatalog catalog) {
        this.admin = admin;
        this.brokers = new Brokers(admin);
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
        warnings.addAll(brokers.thin(replicas(topics)).stream()
                .map(problem -> "brokers: " + problem)
                .toList());
        List<Map<String, String>> settings = brokers.settings(BrokerReport.TAKEOVER, warnings);
        BrokerNeeds.problems(BrokerNeeds.of(BrokerReport.TAKEOVER), settings)
                .forEach(problem -> warnings.add("brokers: " + problem));
        return new BrokerReport(faults, warnings, BrokerReport.TAKEOVER.bound(settings));
    }

    private int replicas(Set<Topic> topics) {
        return topics.stream()
                .map(catalog::spec)
                .mapToInt(TopicSpec::replication)
                .max()
                .orElse(1);
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

    private static StartUpException failed(String what, Exception cause) {
        if (cause instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new StartUpException("cannot " + what, cause);
    }
}
