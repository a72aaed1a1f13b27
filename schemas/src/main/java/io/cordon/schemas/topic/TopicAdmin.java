package io.cordon.schemas.topic;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The few questions that the catalogue asks a cluster. */
final class TopicAdmin {
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final Admin admin;

    TopicAdmin(Admin admin) {
        this.admin = requireNonNull(admin, "admin");
    }

    /** Creates what is missing and returns when it can be seen. */
    void createMissing(List<TopicSpec> specs) {
        List<TopicSpec> missing = missing(specs);
        admin.createTopics(missing.stream().map(TopicSpec::newTopic).toList())
                .values()
                .forEach(this::awaitCreated);
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        // The controller answers before the brokers have learnt of a topic.
        while (!missing(specs).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new TopicAccessException("topics were created but cannot be seen within " + DEADLINE, null);
            }
            pause();
        }
    }

    private List<TopicSpec> missing(List<TopicSpec> specs) {
        Map<String, TopicDescription> present = descriptions(specs);
        return specs.stream().filter(spec -> !present.containsKey(spec.name())).toList();
    }

    /** The topics that exist, by name. */
    Map<String, ActualTopic> describe(List<TopicSpec> specs) {
        return withSettings(descriptions(specs));
    }

    private Map<String, TopicDescription> descriptions(List<TopicSpec> specs) {
        List<String> names = specs.stream().map(TopicSpec::name).toList();
        Map<String, TopicDescription> found = new HashMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, future) -> {
            try {
                found.put(name, await("describe topic " + name, future));
            } catch (TopicAccessException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        });
        return found;
    }

    private Map<String, ActualTopic> withSettings(Map<String, TopicDescription> found) {
        List<ConfigResource> resources = new ArrayList<>();
        found.keySet().forEach(name -> resources.add(new ConfigResource(ConfigResource.Type.TOPIC, name)));
        Map<ConfigResource, Config> configs = await(
                "describe the settings of topics",
                admin.describeConfigs(resources).all());
        Map<String, ActualTopic> actual = new HashMap<>();
        configs.forEach((resource, config) ->
                actual.put(resource.name(), actual(requireNonNull(found.get(resource.name())), config)));
        return actual;
    }

    private static ActualTopic actual(TopicDescription description, Config config) {
        Map<String, String> settings = new HashMap<>();
        for (ConfigEntry entry : config.entries()) {
            if (entry.value() != null) {
                settings.put(entry.name(), entry.value());
            }
        }
        int replication = description.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        return new ActualTopic(description.name(), description.partitions().size(), replication, settings);
    }

    private void awaitCreated(String name, KafkaFuture<Void> future) {
        try {
            await("create topic " + name, future);
        } catch (TopicAccessException e) {
            // Somebody else created it meanwhile: the check at start judges its settings.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static <T> T await(String what, KafkaFuture<T> future) {
        try {
            return future.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new TopicAccessException("cannot " + what + ": " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new TopicAccessException("cannot " + what + ": no answer within " + DEADLINE, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static TopicAccessException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new TopicAccessException("interrupted while waiting for the cluster", e);
    }
}
