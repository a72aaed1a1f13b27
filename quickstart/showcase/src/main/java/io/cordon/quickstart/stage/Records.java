package io.cordon.quickstart.stage;

import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.topic.TopicSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Counts the committed records of each topic: offsets would count the marks of transactions as well. */
final class Records {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Records() {}

    /** By topic, in the order of the names. */
    static Map<String, Long> count(Map<String, Object> kafka) {
        Map<String, Long> counts = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
            List<TopicPartition> partitions =
                    TopicCatalog.of(TopicNames.standard(), Sizing.quickstart()).specs().stream()
                            .map(TopicSpec::name)
                            .peek(topic -> counts.put(topic, 0L))
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                    && System.nanoTime() < deadline) {
                consumer.poll(POLL).forEach(record -> counts.merge(record.topic(), 1L, Long::sum));
            }
        }
        return counts;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> kafka) {
        return new KafkaConsumer<>(
                ConsumerSettings.committed(kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
