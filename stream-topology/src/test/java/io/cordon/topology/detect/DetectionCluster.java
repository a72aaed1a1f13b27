package io.cordon.topology.detect;

import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.wire.CordonHeaders;
import io.cordon.topology.config.ConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
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

/** A real broker and a real registry; topics, schemas and configuration under a prefix of choice. */
final class DetectionCluster implements AutoCloseable {
    final EmbeddedKafka kafka = EmbeddedKafka.start();
    final RegistryProcess registryProcess = RegistryProcess.start();
    final SchemaRegistry registry = new HttpSchemaRegistry(RegistryConfig.of(registryProcess.confluentUrl()));
    private final Path directory;
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "linger.ms", 1),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    DetectionCluster(Path directory) {
        this.directory = directory;
    }

    void prepare(TopicNames names) {
        TopicCatalog.of(names, Sizing.quickstart()).createMissing(kafka.admin());
        TopicSchemas.registerAll(registry, names);
    }

    Path configFile(TopicNames names, TestKeys keys) {
        return configFile(names, keys, "");
    }

    /** With further lines of the section detection. */
    Path configFile(TopicNames names, TestKeys keys, String further) {
        String yaml = """
                application: {id: "%1$sdetect", instance: d-0, stateDirectory: %2$s/%1$sstate}
                kafka: {bootstrapServers: "%3$s"}
                registry: {urls: ["%4$s"]}
                topics: {small: true, prefix: "%1$s"}
                streams: {standbyReplicas: 0}
                http: {port: 0}
                keys: {ingest: [%5$s]}
                detection:
                  clockTolerance: 1h
                  canaries: ["%6$s"]
                  %7$s
                """.formatted(
                        names.prefix(),
                        directory,
                        kafka.bootstrapServers(),
                        registryProcess.confluentUrl(),
                        keys.file(),
                        HexFormat.of().formatHex(Script.CANARY),
                        further);
        try {
            return Files.writeString(directory.resolve(names.prefix() + "yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DetectionConfig config(TopicNames names, TestKeys keys) {
        return DetectionConfig.read(ConfigSource.file(configFile(names, keys)));
    }

    DetectionConfig config(TopicNames names, TestKeys keys, String further) {
        return DetectionConfig.read(ConfigSource.file(configFile(names, keys, further)));
    }

    void send(TopicNames names, Script session, Event event) {
        byte[] value = AvroSerde.of(registry, Event.class, false).serializer().serialize(names.of(Topic.EVENTS), event);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(names.of(Topic.EVENTS), session.key(), value);
        record.headers().add(CordonHeaders.MAC, session.granted.macKey().mac(session.key(), value));
        producer.send(record);
    }

    /** All of it, and waits until the broker has it. */
    void send(TopicNames names, List<Sent> traffic) {
        traffic.forEach(sent -> send(names, sent.session(), sent.event()));
        flush();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    void flush() {
        producer.flush();
    }

    /** All committed values of a topic from its beginning, without tombstones. */
    <T extends SpecificRecord> List<T> committed(TopicNames names, Topic topic, Class<T> type) {
        var deserializer = AvroSerde.of(registry, type, false).deserializer();
        return records(names, topic).stream()
                .filter(record -> record.value() != null)
                .map(record -> deserializer.deserialize(record.topic(), record.value()))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> records(TopicNames names, Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(names.of(topic)).stream()
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
