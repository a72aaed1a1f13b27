package io.cordon.topology.detect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.CoreConfig;
import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.Publication;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.DirectiveKind;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.GateEntryKind;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.Validation;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SerdeLimits;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Tracer;
import io.cordon.schemas.wire.CordonHeaders;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.normalise.TimeSource;
import io.cordon.topology.session.HoldLimit;
import io.cordon.topology.table.RowMemory;
import io.cordon.topology.table.TableKind;
import io.cordon.wire.BaselineDocuments;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology in a driver of Kafka's, with a simulated registry. Closing it checks that no event was lost. */
final class Bench implements AutoCloseable {
    static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    static final TopicNames NAMES = TopicNames.standard();
    /** As in an instance with very many sessions. What repeats a bench's work has none. */
    private static final long ROWS = 48L << 20;

    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    final SimulatedSchemaRegistry registry = new SimulatedSchemaRegistry();
    final TopologyTestDriver driver;
    /** What was told early, in order: keys, with when it ends. */
    final Map<String, GateEntry> foretold = new LinkedHashMap<>();

    private final Path state = temporary();
    private final TestInputTopic<byte[], byte[]> events;
    private final Serializer<Event> writer;
    private final TestInputTopic<String, Directive> directives;
    /** What was sent to the topic of events, as it lies there. */
    final List<ConsumerRecord<byte[], byte[]>> sent = new ArrayList<>();

    private Instant wall = START;

    Bench(DetectionSettings settings) {
        this(settings, simulated -> simulated);
    }

    /** A bench whose topology sees the registry through something else. */
    Bench(DetectionSettings settings, UnaryOperator<SchemaRegistry> seenThrough) {
        TopicSchemas.registerAll(registry, NAMES);
        writer = AvroSerde.of(registry, Event.class, false, new SerdeLimits(1 << 24, 1 << 24, 10))
                .serializer();
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.application());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        properties.put(RowMemory.SETTING, ROWS);
        driver = new TopologyTestDriver(
                new DetectionTopology(
                                settings,
                                seenThrough.apply(registry),
                                (key, hold, trace) -> foretold.put(key, hold),
                                new DetectionMeters(new Meters(metrics)))
                        .get(),
                properties,
                START);
        events = driver.createInputTopic(NAMES.of(Topic.EVENTS), new ByteArraySerializer(), new ByteArraySerializer());
        directives = driver.createInputTopic(
                NAMES.of(Topic.DIRECTIVES_SESSION), new StringSerializer(), serializer(Directive.class));
    }

    static DetectionSettings settings(TestKeys keys) {
        return settings(keys, Modes::none);
    }

    static DetectionSettings settings(TestKeys keys, Supplier<Modes> modes) {
        return settings(keys, modes, Tracer.off());
    }

    static DetectionSettings settings(TestKeys keys, Supplier<Modes> modes, Tracer tracer) {
        return new DetectionSettings(
                "cordon-detect",
                NAMES,
                1,
                DetectionMode.ENFORCE,
                CoreConfig.defaults()
                        .withCanaries(Set.of(CrossPrint.fromBytes(Script.CANARY)))
                        .withPlantedCredentials(Set.of("decoy-role")),
                "test",
                keys.ingestKeys(),
                false,
                TimeSource.BROKER,
                Duration.ofMinutes(2),
                64 << 10,
                Duration.ofMillis(100),
                new HoldLimit(0.2, 5, Duration.ofMinutes(10)),
                Duration.ofSeconds(10),
                Optional.of(new Publication(Duration.ofHours(1))),
                modes,
                tracer);
    }

    /** Sends an event as its session's runtime would. */
    void send(Script session, Event event) {
        sendAt(session, event, event.getClaimedTime());
    }

    void sendAt(Script session, Event event, Instant brokerTime) {
        byte[] value = bytes(event);
        byte @Nullable [] mac =
                session.granted == null ? null : session.granted.macKey().mac(session.key(), value);
        send(session.key(), value, mac, brokerTime);
    }

    void send(byte[] key, byte @Nullable [] value, byte @Nullable [] mac, Instant brokerTime) {
        RecordHeaders headers = new RecordHeaders();
        if (mac != null) {
            headers.add(CordonHeaders.MAC, mac);
        }
        sent.add(new ConsumerRecord<>(
                NAMES.of(Topic.EVENTS),
                0,
                sent.size(),
                brokerTime.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                key.length,
                value == null ? 0 : value.length,
                key,
                value,
                headers,
                Optional.empty()));
        events.pipeInput(new TestRecord<>(key, value, headers, brokerTime));
    }

    void direct(Script session, DirectiveKind kind, long epoch, Instant at) {
        Directive directive = Directive.newBuilder()
                .setTenant(session.tenant)
                .setSubject(Subject.newBuilder()
                        .setKind(SubjectKind.SESSION)
                        .setRef(session.session)
                        .setRoot(session.root)
                        .build())
                .setEpoch(epoch)
                .setKind(kind)
                .setRung(Rung.QUARANTINE)
                .setIssuedAt(at)
                .build();
        directives.pipeInput(Keys.tree(session.tenant, session.root), directive, at);
    }

    /** The containment owner's answer about a credential. */
    void direct(String credential, DirectiveKind kind, long epoch, Instant at) {
        Directive directive = Directive.newBuilder()
                .setTenant(TestKeys.TENANT)
                .setSubject(Subject.newBuilder()
                        .setKind(SubjectKind.CREDENTIAL)
                        .setRef(credential)
                        .build())
                .setEpoch(epoch)
                .setKind(kind)
                .setRung(Rung.REVOKE)
                .setIssuedAt(at)
                .build();
        subject(Topic.DIRECTIVES_SUBJECT, Directive.class, credential, directive, at);
    }

    /** What the place that honours a credential saw. */
    void accepted(String credential, Instant at) {
        accepted(credential, "", at);
    }

    void accepted(String credential, String place, Instant at) {
        AuditEvent audit = AuditEvent.newBuilder()
                .setEventId("audit-" + at)
                .setAddressDigest(ByteBuffer.wrap(place.getBytes(UTF_8)))
                .setTenant(TestKeys.TENANT)
                .setSource("postgresql")
                .setCredential(credential)
                .setAccepted(true)
                .setAt(at)
                .build();
        subject(Topic.AUDIT, AuditEvent.class, credential, audit, at);
    }

    /** What the issuer says of a credential. */
    void listed(String credential, String session, Instant at) {
        listed(credential, session, List.of(), at);
    }

    void listed(String credential, String session, List<String> scopes, Instant at) {
        Credential listed = Credential.newBuilder()
                .setTenant(TestKeys.TENANT)
                .setRef(credential)
                .setKind(CredentialKind.DATABASE_ROLE)
                .setConnector("postgresql:orders")
                .setSessions(List.of(session))
                .setRoot(session)
                .setAgent("agent-1")
                .setScopes(scopes)
                .setValidation(Validation.LOGIN)
                .setIssuedAt(at)
                .build();
        subject(Topic.CREDENTIALS, Credential.class, credential, listed, at);
    }

    private <T extends SpecificRecord> void subject(
            Topic topic, Class<T> type, String credential, T value, Instant at) {
        String key = Keys.subject(TestKeys.TENANT, SubjectKind.CREDENTIAL, credential);
        driver.createInputTopic(NAMES.of(topic), new StringSerializer(), serializer(type))
                .pipeInput(key, value, at);
    }

    /** Lets time pass second by second, as it does. */
    void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            leap(Duration.ofSeconds(1));
        }
    }

    /** Lets time pass in one piece. */
    void leap(Duration time) {
        driver.advanceWallClockTime(time);
        wall = wall.plus(time);
    }

    /** What time it is for the driver. */
    Instant wall() {
        return wall;
    }

    byte[] bytes(Event event) {
        return writer.serialize(NAMES.of(Topic.EVENTS), event);
    }

    private <T extends SpecificRecord> Serializer<T> serializer(Class<T> type) {
        return AvroSerde.of(registry, type, false).serializer();
    }

    private <T extends SpecificRecord> TestOutputTopic<String, T> output(Topic topic, Class<T> type) {
        return driver.createOutputTopic(
                NAMES.of(topic),
                new StringDeserializer(),
                AvroSerde.of(registry, type, false).deserializer());
    }

    List<Finding> findings() {
        return output(Topic.FINDINGS, Finding.class).readValuesToList();
    }

    List<byte[]> alerts() {
        return driver.createOutputTopic(NAMES.of(Topic.ALERTS), new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList();
    }

    List<Intent> intents() {
        return output(Topic.INTENTS, Intent.class).readValuesToList();
    }

    /** What the session core was told besides events. */
    List<Circumstance> journal() {
        return output(Topic.JOURNAL, Circumstance.class).readValuesToList();
    }

    List<SlimRecord> slims() {
        return output(Topic.SLIM, SlimRecord.class).readValuesToList();
    }

    /** What was written to the topic of baselines; what was withdrawn has no value. */
    List<KeyValue<String, BaselineDocument>> baselines() {
        return output(Topic.BASELINES, BaselineDocument.class).readKeyValuesToList();
    }

    /** An operator puts a baseline in force. */
    void choose(Baseline baseline) {
        baseline(
                BaselineDocuments.key(TestKeys.TENANT, baseline),
                BaselineDocuments.version(TestKeys.TENANT, baseline, START, true));
        point(baseline);
    }

    /** An operator says which version is in force. */
    void point(Baseline baseline) {
        baseline(
                Keys.currentBaseline(TestKeys.TENANT, baseline.agentType()),
                BaselineDocuments.pointer(TestKeys.TENANT, baseline, START, true));
    }

    void withdraw(Baseline baseline) {
        baseline(BaselineDocuments.key(TestKeys.TENANT, baseline), null);
    }

    @SuppressWarnings("NullAway") // a tombstone has no value
    private void baseline(String key, @Nullable BaselineDocument document) {
        driver.createInputTopic(NAMES.of(Topic.BASELINES), new StringSerializer(), serializer(BaselineDocument.class))
                .pipeInput(key, document, START);
    }

    List<PopulationChange> population() {
        return output(Topic.POPULATION, PopulationChange.class).readValuesToList();
    }

    List<DeadLetter> deadLetters() {
        return output(Topic.DEAD_LETTER, DeadLetter.class).readValuesToList();
    }

    /** The gate feed without heartbeats; a lifted hold has no value. */
    List<KeyValue<String, GateEntry>> gate() {
        List<KeyValue<String, GateEntry>> holds = new ArrayList<>();
        for (KeyValue<String, GateEntry> entry : feed()) {
            if (entry.value == null || entry.value.getKind() == GateEntryKind.HOLD) {
                holds.add(entry);
            }
        }
        return holds;
    }

    List<KeyValue<String, GateEntry>> feed() {
        return output(Topic.GATE, GateEntry.class).readKeyValuesToList();
    }

    long rows(TableKind table) {
        long rows = 0;
        try (KeyValueIterator<String, byte[]> all =
                driver.<String, byte[]>getKeyValueStore(table.store()).all()) {
            while (all.hasNext()) {
                rows += table.holds(all.next().key) ? 1 : 0;
            }
        }
        return rows;
    }

    double count(String metric, String kind) {
        return metrics.find(metric).tag("kind", kind).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    double count(String metric) {
        return metrics.find(metric).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Override
    public void close() {
        double read = count("cordon.event.read");
        double letters = metrics.find("cordon.record.deadlettered").tag("source", "events").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
        assertThat(count("cordon.event.decided") + count("cordon.event.repeated") + letters)
                .as("every record is decided, repeated or dead-lettered")
                .isEqualTo(read);
        driver.close();
        delete(state);
    }

    private static void delete(Path directory) {
        try {
            Utils.delete(directory.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("cordon-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
