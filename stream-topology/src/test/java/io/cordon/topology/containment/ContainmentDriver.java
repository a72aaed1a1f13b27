package io.cordon.topology.containment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Mode;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.OperatorRequest;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.RequestAnswer;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.SimulatedSchemaRegistry;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.Verification;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Tracer;
import io.cordon.topology.containment.owner.OwnerPolicy;
import io.cordon.topology.metric.Meters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology of the containment owner without brokers; keeps what came out and checks on closing that nothing was lost. */
final class ContainmentDriver implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final SchemaRegistry registry = new SimulatedSchemaRegistry();
    final TopicCatalog catalog = TopicCatalog.of(TopicNames.standard(), Sizing.quickstart());
    private final SigningKey commandKey = SigningKey.generate("commands");
    private final SigningKey operatorKey = SigningKey.generate("alice");
    private final SigningKey secondKey = SigningKey.generate("bob");
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Map<Topic, TestInputTopic<byte[], byte[]>> inputs = new EnumMap<>(Topic.class);
    private final Map<Topic, List<TestRecord<byte[], byte[]>>> outputs = new EnumMap<>(Topic.class);
    private final AtomicReference<Modes> modes = new AtomicReference<>(Modes.none());
    private final TopologyTestDriver driver;
    private Instant now = START;
    private int in;

    ContainmentDriver() {
        this(OwnerPolicy.defaults(Mode.ENFORCE));
    }

    ContainmentDriver(OwnerPolicy policy) {
        for (Topic topic : Topic.values()) {
            topic.valueSchema()
                    .ifPresent(schema -> registry.register(TopicNames.standard().subject(topic), schema));
        }
        ContainmentParts parts = new ContainmentParts(
                "cordon-containment",
                1,
                policy,
                Duration.ofMillis(250),
                Duration.ofDays(1),
                catalog,
                registry,
                new RecordSigner(commandKey),
                new RecordVerifier(VerifyingKeys.of(operatorKey, secondKey)),
                new Meters(metrics),
                modes::get,
                Tracer.off());
        driver = new TopologyTestDriver(new ContainmentTopology(parts).get(), properties(), START);
        ContainmentTopology.SOURCES.forEach(topic -> inputs.put(
                topic,
                driver.createInputTopic(
                        catalog.spec(topic).name(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        START,
                        Duration.ZERO)));
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "cordon-containment");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, "target/driver/" + UUID.randomUUID());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }

    /** What operators set while it runs. */
    ContainmentDriver lowered(Modes most) {
        modes.set(most);
        return this;
    }

    Instant now() {
        return now;
    }

    ContainmentDriver after(Duration time) {
        driver.advanceWallClockTime(time);
        now = now.plus(time);
        drain();
        return this;
    }

    ContainmentDriver send(Intent intent) {
        return sendBytes(
                Topic.INTENTS, intent.getTenant(), encode(Topic.INTENTS, Intent.class, intent), new RecordHeaders());
    }

    ContainmentDriver send(PopulationChange change) {
        return sendBytes(
                Topic.POPULATION,
                change.getTenant(),
                encode(Topic.POPULATION, PopulationChange.class, change),
                new RecordHeaders());
    }

    ContainmentDriver send(Receipt receipt) {
        return sendBytes(
                Topic.RECEIPTS,
                receipt.getTenant(),
                encode(Topic.RECEIPTS, Receipt.class, receipt),
                new RecordHeaders());
    }

    ContainmentDriver send(OperatorRequest request) {
        byte[] value = encode(Topic.REQUESTS, OperatorRequest.class, request);
        RecordHeaders headers = new RecordHeaders();
        new RecordSigner(request.getOperator().equals("bob") ? secondKey : operatorKey)
                .sign(catalog.spec(Topic.REQUESTS).name(), request.getTenant().getBytes(UTF_8), value, headers);
        return sendBytes(Topic.REQUESTS, request.getTenant(), value, headers);
    }

    ContainmentDriver sendUnsigned(OperatorRequest request) {
        return sendBytes(
                Topic.REQUESTS,
                request.getTenant(),
                encode(Topic.REQUESTS, OperatorRequest.class, request),
                new RecordHeaders());
    }

    ContainmentDriver sendBytes(Topic topic, String key, byte[] value, RecordHeaders headers) {
        in++;
        inputs.get(topic).pipeInput(new TestRecord<>(key.getBytes(UTF_8), value, headers, now));
        drain();
        return this;
    }

    <T extends SpecificRecord> byte[] encode(Topic topic, Class<T> type, T value) {
        return AvroSerde.of(registry, type, false)
                .serializer()
                .serialize(catalog.spec(topic).name(), value);
    }

    private void drain() {
        for (Topic topic : ContainmentTopology.SINKS) {
            var output = driver.createOutputTopic(
                    catalog.spec(topic).name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
            outputs.computeIfAbsent(topic, t -> new ArrayList<>()).addAll(output.readRecordsToList());
        }
    }

    List<TestRecord<byte[], byte[]>> raw(Topic topic) {
        return outputs.getOrDefault(topic, List.of());
    }

    List<String> keys(Topic topic) {
        return raw(topic).stream()
                .map(record -> new String(record.key(), UTF_8))
                .toList();
    }

    private <T extends SpecificRecord> List<T> read(Topic topic, Class<T> type) {
        return raw(topic).stream()
                .filter(record -> record.value() != null)
                .map(record -> AvroSerde.of(registry, type, false)
                        .deserializer()
                        .deserialize(catalog.spec(topic).name(), record.value()))
                .toList();
    }

    List<Command> commands() {
        return read(Topic.COMMANDS, Command.class);
    }

    List<Containment> containments() {
        return read(Topic.CONTAINMENT, Containment.class);
    }

    List<GateEntry> gateEntries() {
        return read(Topic.GATE, GateEntry.class);
    }

    List<Directive> sessionDirectives() {
        return read(Topic.DIRECTIVES_SESSION, Directive.class);
    }

    List<Directive> subjectDirectives() {
        return read(Topic.DIRECTIVES_SUBJECT, Directive.class);
    }

    List<DeadLetter> deadLetters() {
        return read(Topic.DEAD_LETTER, DeadLetter.class);
    }

    List<RequestAnswer> answers() {
        return read(Topic.ANSWERS, RequestAnswer.class);
    }

    boolean everyCommandIsSigned() {
        RecordVerifier verifier = new RecordVerifier(VerifyingKeys.of(commandKey));
        return raw(Topic.COMMANDS).stream()
                .allMatch(record -> verifier.verify(
                                catalog.spec(Topic.COMMANDS).name(), record.key(), record.value(), record.headers())
                        instanceof Verification.Verified);
    }

    double count(ContainmentMetric metric) {
        return metrics.find(metric.id()).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** In = answered + absorbed + refused + dead-lettered, where every answer to an input publishes, approves or denies once. */
    void checkNothingIsLost() {
        assertThat(count(ContainmentMetric.RECEIVED)).isEqualTo(in);
        assertThat(count(ContainmentMetric.DEAD_LETTERED))
                .isEqualTo(deadLetters().size());
        double accounted = count(ContainmentMetric.ABSORBED)
                + count(ContainmentMetric.REPLIED)
                + metrics.find(ContainmentMetric.RECEIVED.id()).tag("input", "population").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum()
                + count(ContainmentMetric.REFUSED)
                + count(ContainmentMetric.DEAD_LETTERED)
                + count(ContainmentMetric.CHANGED);
        assertThat(accounted).isGreaterThanOrEqualTo(in);
        assertThat(everyCommandIsSigned()).isTrue();
        assertThat(commands().stream().map(c -> c.getCommandId() + "!" + c.getIssue()))
                .doesNotHaveDuplicates();
    }

    @Override
    public void close() {
        driver.close();
    }
}
