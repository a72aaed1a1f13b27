package io.cordon.load.survival;

import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all that is committed in a topic, one record after the other. */
record Committed(Ground ground) {

    private static final Duration POLL = Duration.ofMillis(200);

    <T extends SpecificRecord> void each(Topic topic, Class<T> type, Consumer<ConsumerRecord<String, T>> taken) {
        Deserializer<T> values = AvroSerde.of(ground.registry(), type, false).deserializer();
        each(Ground.topic(topic), values, taken);
    }

    void eachBytes(String topic, Consumer<ConsumerRecord<String, byte[]>> taken) {
        each(topic, new ByteArrayDeserializer(), taken);
    }

    private <T> void each(String topic, Deserializer<T> values, Consumer<ConsumerRecord<String, T>> taken) {
        Map<String, Object> settings =
                ConsumerSettings.committed(Map.of("bootstrap.servers", ground.bootstrapServers()));
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(taken);
            }
        }
    }
}
