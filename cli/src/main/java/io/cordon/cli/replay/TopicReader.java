package io.cordon.cli.replay;

import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all that is committed in a topic. */
final class TopicReader {

    private static final Duration POLL = Duration.ofMillis(200);

    private final ReplayCluster cluster;

    TopicReader(ReplayCluster cluster) {
        this.cluster = cluster;
    }

    <T extends SpecificRecord> List<T> readAll(Topic topic, Class<T> type) {
        Map<String, Object> settings = ConsumerSettings.committed(
                Map.of("bootstrap.servers", cluster.bootstrapServers(), "auto.offset.reset", "earliest"));
        try (Consumer<String, T> consumer = new KafkaConsumer<>(
                settings,
                new StringDeserializer(),
                AvroSerde.of(cluster.registry(), type, false).deserializer())) {
            String name = ReplayCluster.TOPICS.of(topic);
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return drain(consumer, consumer.endOffsets(partitions));
        }
    }

    private static <T> List<T> drain(Consumer<String, T> consumer, Map<TopicPartition, Long> ends) {
        List<T> values = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(entry -> {
                if (entry.value() != null) {
                    values.add(entry.value());
                }
            });
        }
        return values;
    }
}
