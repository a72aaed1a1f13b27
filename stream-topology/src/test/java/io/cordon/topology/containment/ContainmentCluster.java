package io.cordon.topology.containment;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.containment.config.ContainmentConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real broker and a real registry with all topics, schemas and keys; writes inputs and reads what is committed. */
final class ContainmentCluster implements AutoCloseable {

    final EmbeddedKafka kafka;
    final RegistryProcess registryProcess;
    final SchemaRegistry registry;
    final TopicCatalog catalog;
    private final Path directory;
    private final SigningKey operatorKey = SigningKey.generate("alice");
    private final KafkaProducer<byte[], byte[]> producer;

    ContainmentCluster(Path directory) {
        this.directory = directory;
        this.kafka = EmbeddedKafka.start();
        this.registryProcess = RegistryProcess.start();
        this.registry = new HttpSchemaRegistry(RegistryConfig.of(registryProcess.confluentUrl()));
        this.catalog = TopicCatalog.of(TopicNames.standard(), Sizing.quickstart());
        catalog.createMissing(kafka.admin());
        for (Topic topic : Topic.values()) {
            topic.valueSchema()
                    .ifPresent(schema -> registry.register(TopicNames.standard().subject(topic), schema));
        }
        SigningKey.generate("commands").writeTo(directory.resolve("commands.key"));
        VerifyingKeys.of(operatorKey).writeTo(directory.resolve("operators.keys"));
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    Path configFile() {
        Path file = directory.resolve("containment.yaml");
        try {
            return Files.writeString(file, yaml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ContainmentConfig config() {
        return ContainmentConfig.read(ConfigSource.file(configFile()));
    }

    String yaml() {
        return """
                application: {instance: c-0, stateDirectory: %1$s/state}
                kafka: {bootstrapServers: "%2$s"}
                registry: {urls: ["%3$s"]}
                topics: {small: true}
                streams: {standbyReplicas: 0}
                http: {port: 0}
                keys: {signing: %1$s/commands.key, operators: %1$s/operators.keys}
                """.formatted(directory, kafka.bootstrapServers(), registryProcess.confluentUrl());
    }

    void send(Intent intent) {
        send(Topic.INTENTS, intent.getTenant(), encode(Topic.INTENTS, Intent.class, intent), false);
    }

    void send(Receipt receipt) {
        send(Topic.RECEIPTS, receipt.getTenant(), encode(Topic.RECEIPTS, Receipt.class, receipt), false);
    }

    void send(OperatorRequest request) {
        send(Topic.REQUESTS, request.getTenant(), encode(Topic.REQUESTS, OperatorRequest.class, request), true);
    }

    private void send(Topic topic, String key, byte[] value, boolean signed) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(catalog.spec(topic).name(), key.getBytes(UTF_8), value);
        if (signed) {
            new RecordSigner(operatorKey).sign(record.topic(), record.key(), value, record.headers());
        }
        producer.send(record);
    }

    void flush() {
        producer.flush();
    }

    private <T extends SpecificRecord> byte[] encode(Topic topic, Class<T> type, T value) {
        return AvroSerde.of(registry, type, false)
                .serializer()
                .serialize(catalog.spec(topic).name(), value);
    }

    /** All committed values of a topic from its beginning, without tombstones. */
    <T extends SpecificRecord> List<T> committed(Topic topic, Class<T> type) {
        var deserializer = AvroSerde.of(registry, type, false).deserializer();
        return records(topic).stream()
                .filter(record -> record.value() != null)
                .map(record -> deserializer.deserialize(record.topic(), record.value()))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(catalog.spec(topic).name())
                    .stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    @Override
    public void close() {
        producer.close();
        registry.close();
        registryProcess.close();
        kafka.close();
    }
}
