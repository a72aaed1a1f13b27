package io.cordon.actuator.audit;

import io.cordon.connectors.api.AuditCursor;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.ConsumerSettings;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/*
 * The cursor is committed as the metadata of an offset of a consumer group that has no members, in the transaction of the records: Kafka keeps
 * it, no topic or file of our own is needed, and records and cursor are there together or not at all. Brokers forget the offsets of a group
 * after a week without a commit (offsets.retention.minutes), so the feed commits while nothing happens, too.
 */
/**
 * The records of one source with the cursor that they go up to.
 *
 * <p><b>Failure semantics:</b> opening it fences whoever wrote for this source before. After an exception it must be closed and opened anew.
 */
final class AuditLog implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String topic;
    private final String group;
    private final Map<String, Object> kafka;
    private final KafkaProducer<String, AuditEvent> producer;

    private AuditLog(AuditFeedConfig config, String source, SchemaRegistry registry) {
        this.topic = config.topics().of(Topic.AUDIT);
        this.group = topic + "." + config.tenant() + "." + source;
        this.kafka = config.kafka();
        Map<String, Object> properties = new HashMap<>(kafka);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        this.producer = new KafkaProducer<>(
                properties,
                new StringSerializer(),
                AvroSerde.of(registry, AuditEvent.class, false).serializer());
    }

    static AuditLog open(AuditFeedConfig config, String source, SchemaRegistry registry) {
        AuditLog log = new AuditLog(config, source, registry);
        try {
            log.producer.initTransactions();
            return log;
        } catch (RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /** Where the records that are there end. */
    AuditCursor cursor() {
        Map<String, Object> properties = ConsumerSettings.committed(kafka);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return Optional.ofNullable(
                            reader.committed(Set.of(place()), PATIENCE).get(place()))
                    .map(OffsetAndMetadata::metadata)
                    .map(AuditCursor::new)
                    .orElse(AuditCursor.START);
        }
    }

    void write(List<AuditEvent> events, AuditCursor next) {
        producer.beginTransaction();
        for (AuditEvent event : events) {
            String key = Keys.subject(event.getTenant(), SubjectKind.CREDENTIAL, event.getCredential());
            // a failure comes out of the commit
            var unused = producer.send(new ProducerRecord<>(topic, key, event));
        }
        producer.sendOffsetsToTransaction(
                Map.of(place(), new OffsetAndMetadata(0, next.text())), new ConsumerGroupMetadata(group));
        producer.commitTransaction();
    }

    private TopicPartition place() {
        return new TopicPartition(topic, 0);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
