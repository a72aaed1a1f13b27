package io.cordon.emitter.support;

import io.cordon.emitter.EmitterConfig;
import io.cordon.emitter.EmitterConfigBuilder;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.grant.FileGrantSource;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** What is around an emitter in a real place: topics, schemas, a key file, and a reader of events. */
public final class Cluster {
    public static final String TENANT = "acme";
    private static final TopicNames NAMES = TopicNames.standard();
    private static final Map<URI, Deserializer<Event>> READERS = new ConcurrentHashMap<>();

    private Cluster() {}

    public static void createTopics(Admin admin) {
        TopicCatalog.of(NAMES, Sizing.quickstart()).createMissing(admin);
    }

    public static void registerSchemas(URI registry) {
        TopicSchemas.registerAll(registry(registry), NAMES);
    }

    public static EmitterConfigBuilder emitter(String bootstrapServers, URI registry, Path keyFile) {
        return EmitterConfig.builder(TENANT, "it-runtime")
                .instance("it-1")
                .kafka(bootstrapServers)
                .registry(registry)
                .grants(new FileGrantSource(keyFile))
                .heartbeat(Duration.ofHours(1));
    }

    public static Path keyFile(Path directory) {
        Path file = directory.resolve("acme.keys");
        FileGrantSource.createKeyFile(file, TENANT);
        return file;
    }

    /** Events so far, in the order of their partitions. */
    public static List<ConsumerRecord<byte[], byte[]>> records(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(NAMES.of(Topic.EVENTS)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long end = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (records.size() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
            return records;
        }
    }

    public static Event decoded(ConsumerRecord<byte[], byte[]> record, URI registry) {
        return READERS.computeIfAbsent(
                        registry,
                        address -> AvroSerde.of(registry(address), Event.class, false)
                                .deserializer())
                .deserialize(record.topic(), record.value());
    }

    public static HttpSchemaRegistry registry(URI address) {
        return new HttpSchemaRegistry(RegistryConfig.of(address));
    }
}
