package io.cordon.gate.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.gate.view.GateView;
import io.cordon.gate.view.Standing;
import io.cordon.gate.view.SubjectKeys;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate's two readers against a real broker and real transactions. */
class GateFeedIT {

    private static final TopicNames TOPICS = TopicNames.standard();
    private static EmbeddedKafka kafka;

    private final SchemaRegistry registry = new SimulatedSchemaRegistry();
    private final String session = "session-" + UUID.randomUUID();
    private final SubjectKeys keys = SubjectKeys.of("acme", session, session, "agent");
    private final String contain = Keys.gate("acme", SubjectKind.SESSION, session, GateEntryKind.CONTAIN);
    private Producer<String, GateEntry> writer;
    private GateFeed feed;

    @BeforeAll
    static void startKafka() {
        kafka = EmbeddedKafka.start();
        TopicCatalog.of(TOPICS, Sizing.quickstart()).createMissing(kafka.admin());
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @BeforeEach
    void openWriter() {
        registry.register(TOPICS.of(Topic.GATE) + "-value", GateEntry.getClassSchema());
        writer = writer();
    }

    @AfterEach
    void close() {
        if (feed != null) {
            feed.close();
        }
        writer.close(Duration.ZERO);
    }

    @Test
    void shouldDropADenialWhoseTransactionWasAborted() {
        // Given
        feed = startFeed();
        writer.beginTransaction();
        writer.send(entry(contain, Rung.QUARANTINE));
        writer.flush();
        await().untilAsserted(
                        () -> assertThat(view().standing(keys).provisional()).isTrue());

        // When
        writer.abortTransaction();

        // Then
        await().untilAsserted(() -> assertThat(view().standing(keys)).isEqualTo(Standing.CLEAR));
        assertThat(view().phantoms()).isEqualTo(1);
    }

    @Test
    void shouldStayClosedWhenAReleaseIsAborted() {
        // Given
        feed = startFeed();
        commit(entry(contain, Rung.QUARANTINE));
        await().untilAsserted(() -> assertDenied(false));

        // When
        writer.beginTransaction();
        writer.send(record(contain, null));
        writer.flush();
        writer.abortTransaction();
        String other = Keys.gate("acme", SubjectKind.SESSION, "other-" + session, GateEntryKind.CONTAIN);
        commit(entry(other, Rung.QUARANTINE));
        await().until(() -> view().denial(other).isPresent());

        // Then
        assertDenied(false);
    }

    @Test
    void shouldOpenWhenAReleaseIsCommitted() {
        // Given
        feed = startFeed();
        commit(entry(contain, Rung.QUARANTINE));
        await().untilAsserted(() -> assertDenied(false));

        // When
        commit(record(contain, null));

        // Then
        await().untilAsserted(() -> assertThat(view().standing(keys)).isEqualTo(Standing.CLEAR));
    }

    @Test
    void shouldStayColdWhileATransactionHidesWhatWasCommittedBeforeItBegan() {
        // Given
        writer.beginTransaction();
        writer.send(entry(Keys.gate("acme", SubjectKind.SESSION, "open", GateEntryKind.HOLD), Rung.HOLD));
        writer.flush();
        try (Producer<String, GateEntry> second = writer()) {
            second.beginTransaction();
            second.send(entry(contain, Rung.QUARANTINE));
            second.commitTransaction();
        }

        // When
        feed = startFeed();

        // Then
        await().untilAsserted(() -> assertDenied(true));
        assertThat(view().age(keys, Instant.now())).isEmpty();

        // When
        writer.commitTransaction();
        commit(heartbeat());

        // Then
        await().untilAsserted(() -> {
            assertDenied(false);
            commit(heartbeat());
            assertThat(view().age(keys, Instant.now())).isPresent();
        });
    }

    private GateView view() {
        return feed.view();
    }

    private void assertDenied(boolean provisional) {
        assertThat(view().standing(keys).rung()).contains(Rung.QUARANTINE);
        assertThat(view().standing(keys).provisional()).isEqualTo(provisional);
    }

    private GateFeed startFeed() {
        Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrapServers());
        return GateFeed.start(new FeedConfig(client, registry, TOPICS), InstantSource.system(), key -> {});
    }

    private void commit(ProducerRecord<String, GateEntry> entry) {
        writer.beginTransaction();
        writer.send(entry);
        writer.commitTransaction();
    }

    private Producer<String, GateEntry> writer() {
        Producer<String, GateEntry> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                                UUID.randomUUID().toString()),
                new StringSerializer(),
                AvroSerde.of(registry, GateEntry.class, false).serializer());
        producer.initTransactions();
        return producer;
    }

    private ProducerRecord<String, GateEntry> heartbeat() {
        int task =
                Keys.partition(Keys.tree("acme", session), Sizing.quickstart().sessions());
        return record(
                Keys.heartbeat("cordon-detect", task),
                GateEntry.newBuilder()
                        .setKind(GateEntryKind.HEARTBEAT)
                        .setTask(task)
                        .setIssuedAt(Instant.now())
                        .setExpiresAt(null)
                        .build());
    }

    private static ProducerRecord<String, GateEntry> entry(String key, Rung rung) {
        return record(
                key,
                GateEntry.newBuilder()
                        .setKind(GateEntryKind.CONTAIN)
                        .setSubjectKind(SubjectKind.SESSION)
                        .setRef(Keys.parts(key).get(2))
                        .setRung(rung)
                        .setIssuedAt(Instant.now())
                        .setExpiresAt(null)
                        .build());
    }

    private static ProducerRecord<String, GateEntry> record(String key, @Nullable GateEntry value) {
        return new ProducerRecord<>(TOPICS.of(Topic.GATE), key, value);
    }
}
