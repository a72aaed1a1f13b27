package io.cordon.topology.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.topology.config.KafkaSettings;
import io.cordon.topology.service.KafkaClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads the baselines in force, once, when a service starts. They stay the same until it starts again: a version that changed in the middle of a
 * session would make its findings depend on when a record arrived.
 *
 * <p><b>Failure semantics.</b> What was asked for and cannot be read ends the start: a detector without the baseline that an operator gave it
 * would be silent without anybody knowing. Reading has no effects.
 */
public final class BaselineReader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaSettings kafka;
    private final String topic;
    private final Deserializer<BaselineDocument> documents;

    /** A reader of a topic. */
    public BaselineReader(KafkaSettings kafka, String topic, SchemaRegistry registry) {
        this.kafka = kafka;
        this.topic = topic;
        this.documents = AvroSerde.of(registry, BaselineDocument.class, false).deserializer();
    }

    /** The baselines in force. */
    public Baselines read(BaselineSettings settings) {
        return settings.file()
                .map(BaselineReader::file)
                .or(() -> settings.tenant().map(tenant -> BaselineDocuments.inForce(tenant, topic())))
                .orElse(Baselines.NONE);
    }

    private static Baselines file(Path file) {
        try {
            return Baselines.decode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read detection.baselines.file " + file, e);
        }
    }

    private Map<String, BaselineDocument> topic() {
        Properties properties = KafkaClients.common(kafka);
        properties.put("isolation.level", "read_committed");
        properties.put("enable.auto.commit", "false");
        Map<String, BaselineDocument> byKey = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> keep(record, byKey));
            }
        }
        return byKey;
    }

    private void keep(ConsumerRecord<byte[], byte[]> record, Map<String, BaselineDocument> byKey) {
        String key = new String(record.key(), UTF_8);
        if (record.value() == null) {
            byKey.remove(key);
        } else {
            byKey.put(key, documents.deserialize(topic, record.value()));
        }
    }
}
