package io.cordon.actuator.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.connectors.api.Places;
import io.cordon.connectors.api.SecretRef;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.serde.AvroDeserializer;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real broker, a scripted target: what was seen is there once, whatever is restarted. */
class AuditFeedIT {
    private static final TopicNames NAMES = TopicNames.standard();
    private static final SchemaRegistry REGISTRY = new SimulatedSchemaRegistry();
    private static EmbeddedKafka kafka;

    private final ScriptedSource source = new ScriptedSource("target-" + UUID.randomUUID());

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
        TopicCatalog.of(NAMES, Sizing.quickstart()).createMissing(kafka.admin());
        TopicSchemas.registerAll(REGISTRY, NAMES);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void shouldWriteWhatWasIssuedUnderItsKeyAndPassOverTheRest() {
        // Given
        source.use("role-1");
        source.use("somebody-else");

        // When
        try (AuditFeed feed = feed(source.failing(2))) {
            await().until(() -> !written().isEmpty());
            assertThat(feed.running()).isTrue();
            await("it asks again and again").until(() -> feed.behind().compareTo(Duration.ofSeconds(1)) < 0);
        }

        // Then
        ConsumerRecord<String, AuditEvent> record = written().getFirst();
        assertThat(written()).hasSize(1);
        assertThat(record.key()).isEqualTo("acme/credential/ref-of-role-1");
        assertThat(record.value().getAddressDigest().remaining()).isEqualTo(8);
        assertThat(record.value().getEventId()).isEqualTo("use-0");
    }

    @Test
    void shouldGoOnWhereItStoodWhenItIsRestarted() {
        // Given
        for (int i = 0; i < 1_200; i++) {
            source.use("role-1");
        }
        try (AuditFeed first = feed(source)) {
            await().until(() -> written().size() == 1_200);
        }

        // When
        source.use("role-2");
        try (AuditFeed second = feed(source.again())) {
            await().until(() -> written().size() > 1_200);
        }

        // Then
        assertThat(written()).hasSize(1_201);
        assertThat(written().stream().map(record -> record.value().getEventId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldEndWhenAnotherOneTakesOver() {
        // Given
        source.use("role-1");
        try (AuditFeed first = feed(source)) {
            await().until(() -> written().size() == 1);

            // When
            try (AuditFeed second = feed(source.again())) {
                await().until(() -> {
                    source.use("role-1");
                    return !first.running();
                });
                int seen = (int) source.poll(io.cordon.connectors.api.AuditCursor.START, 100_000)
                        .uses()
                        .size();
                await().until(() -> written().size() == seen);
            }
        }

        // Then
        assertThat(written().stream().map(record -> record.value().getEventId()))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldHideAddressesUnderTheKeyThatIsThereNow(@TempDir Path directory) throws IOException {
        // Given
        Path key = Files.writeString(directory.resolve("places"), "a key of 16 bytes or more");
        source.use("role-1");
        try (AuditFeed feed = feed(source, new FollowedPlaces(new SecretRef.InFile(key), Map.of()))) {
            await().until(() -> written().size() == 1);

            // When
            Files.writeString(key, "another key of 16 bytes or more");
            source.use("role-1");
            await().until(() -> written().size() == 2);
        }

        // Then
        assertThat(written().stream().map(record -> record.value().getAddressDigest()))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private static AuditFeed feed(ScriptedSource source) {
        Places places = new Places("a key of the test, long".getBytes(UTF_8), Map.of());
        return feed(source, () -> places);
    }

    private static AuditFeed feed(ScriptedSource source, Supplier<Places> places) {
        return AuditFeed.start(
                new AuditFeedConfig(
                        "acme",
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        NAMES,
                        places,
                        Duration.ofMillis(20)),
                source,
                principal -> principal.startsWith("role-") ? Optional.of("ref-of-" + principal) : Optional.empty(),
                REGISTRY);
    }

    /** What this test's source has written, committed records only. */
    private List<ConsumerRecord<String, AuditEvent>> written() {
        List<ConsumerRecord<String, AuditEvent>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            AvroDeserializer<AuditEvent> reader =
                    new AvroDeserializer<>(REGISTRY, AuditEvent.class, SerdeLimits.standard());
            List<TopicPartition> partitions = consumer.partitionsFor(NAMES.of(Topic.AUDIT)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    AuditEvent event = reader.deserialize(record.topic(), record.value());
                    if (event != null && event.getSource().equals(source.name())) {
                        records.add(new ConsumerRecord<>(
                                record.topic(), record.partition(), record.offset(), record.key(), event));
                    }
                });
            }
        }
        return records;
    }
}
