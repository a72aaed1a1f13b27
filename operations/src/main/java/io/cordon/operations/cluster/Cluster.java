package io.cordon.operations.cluster;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * How to reach a cluster.
 *
 * @param kafka client properties, with those for security
 * @param registry where schemas are
 * @param topics their names
 */
public record Cluster(Map<String, Object> kafka, SchemaRegistry registry, TopicNames topics) {

    public Cluster {
        kafka = Map.copyOf(kafka);
        requireNonNull(registry, "registry");
        requireNonNull(topics, "topics");
    }

    /** A reader of what is committed, without a group: it leaves no trace in the cluster. What is deleted before it was read, is passed over. */
    public Consumer<byte[], byte[]> committed() {
        return committed("earliest");
    }

    /**
     * As {@link #committed}, for who has to know what he did not read: a poll throws {@link org.apache.kafka.clients.consumer.OffsetOutOfRangeException} where that was
     * deleted, and goes on nowhere before it is told.
     */
    public Consumer<byte[], byte[]> committedWithoutHoles() {
        return committed("none");
    }

    private Consumer<byte[], byte[]> committed(String whereNothingIs) {
        Map<String, Object> settings = ConsumerSettings.committed(kafka);
        settings.put("auto.offset.reset", whereNothingIs);
        settings.put("allow.auto.create.topics", false); // a prefix that is misspelt
        settings.putIfAbsent("default.api.timeout.ms", 15_000);
        settings.put("fetch.max.wait.ms", 100);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A writer that waits for all replicas. */
    public Producer<byte[], byte[]> writer() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        settings.putIfAbsent("delivery.timeout.ms", 15_000);
        settings.putIfAbsent("request.timeout.ms", 10_000);
        settings.putIfAbsent("max.block.ms", 15_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The partitions of a topic. */
    public List<TopicPartition> partitions(Consumer<?, ?> consumer, Topic topic) {
        String name = topics.of(topic);
        List<PartitionInfo> known = consumer.partitionsFor(name);
        if (known == null || known.isEmpty()) {
            throw new ClusterException(
                    "there is no topic " + name + " here; 'cordon topics' says what a cluster needs");
        }
        return known.stream()
                .map(info -> new TopicPartition(name, info.partition()))
                .toList();
    }

    /** Without client properties, which may hold passwords. */
    @Override
    public String toString() {
        return "Cluster[" + kafka.get("bootstrap.servers") + ", " + topics + "]";
    }
}
