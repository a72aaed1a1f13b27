package io.cordon.actuator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.config.ActuatorConfig;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.Authority;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.CommandAction;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.JournalEntry;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.avro.ReceiptKind;
import io.cordon.schemas.avro.Rung;
import io.cordon.schemas.avro.Subject;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.Validation;
import io.cordon.schemas.seal.SealedBox;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordSigner;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Traceparent;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Topics, keys and clients of one test: what the containment owner and the issuers would do. */
final class Rig implements AutoCloseable {
    private static final AtomicInteger RIGS = new AtomicInteger();

    final TopicNames topics = new TopicNames("t" + RIGS.incrementAndGet() + ".");
    final SigningKey ownerKey = SigningKey.generate("owner-1");
    private final SealingKeyPair sealing = SealingKeyPair.generate("actuator-1");
    private final SchemaRegistry schemas =
            new HttpSchemaRegistry(RegistryConfig.of(Infrastructure.registry().confluentUrl()));
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of(
            "bootstrap.servers", Infrastructure.kafka().bootstrapServers(),
            "key.serializer", ByteArraySerializer.class.getName(),
            "value.serializer", ByteArraySerializer.class.getName(),
            "linger.ms", "0"));
    private final KafkaConsumer<byte[], byte[]> reader = new KafkaConsumer<>(Map.of(
            "bootstrap.servers", Infrastructure.kafka().bootstrapServers(),
            "key.deserializer", ByteArrayDeserializer.class.getName(),
            "value.deserializer", ByteArrayDeserializer.class.getName(),
            "isolation.level", "read_committed"));
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<String, Set<Traceparent>> places = new HashMap<>();
    private final Path folder;
    private final URI registry;

    Rig(Path folder) throws IOException {
        this(folder, Infrastructure.registry().confluentUrl());
    }

    /** Actuators go to this registry; what the rig writes and reads itself goes to the real one. */
    Rig(Path folder, URI registry) throws IOException {
        this.folder = folder;
        this.registry = registry;
        VerifyingKeys.of(ownerKey).writeTo(folder.resolve("verifying.json"));
        sealing.writeTo(folder.resolve("sealing.json"));
        createTopics();
        register(Topic.COMMANDS, Command.SCHEMA$);
        register(Topic.CREDENTIALS, Credential.SCHEMA$);
        register(Topic.AUDIT, AuditEvent.SCHEMA$);
        register(Topic.RECEIPTS, Receipt.SCHEMA$);
        register(Topic.POPULATION, PopulationChange.SCHEMA$);
        register(Topic.ACTUATOR_JOURNAL, JournalEntry.SCHEMA$);
        register(Topic.DEAD_LETTER, DeadLetter.SCHEMA$);
        var place = List.of(new TopicPartition(topics.of(Topic.RECEIPTS), 0));
        reader.assign(place);
        reader.seekToBeginning(place);
    }

    /** Those that are not there. */
    void createTopics() {
        TopicCatalog.of(topics, Sizing.quickstart())
                .createMissing(Infrastructure.kafka().admin());
    }

    private void register(Topic topic, Schema schema) {
        schemas.register(topics.subject(topic), schema);
    }

    static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }

    /** Writes a configuration; connectors as YAML list items. */
    Path configure(String name, String further, String... connectors) throws IOException {
        var yaml = new StringBuilder("""
                name: %s
                topicPrefix: %s
                kafka:
                  bootstrapServers: %s
                  transactionalIdPrefix: %sactuator
                  groupId: %sactuator
                registry:
                  url: %s
                keys:
                  verifying: %s
                  sealing: %s
                authority:
                  applicationIds: [cordon-containment]
                http:
                  port: 0
                """.formatted(
                        name,
                        topics.prefix(),
                        Infrastructure.kafka().bootstrapServers(),
                        topics.prefix(),
                        topics.prefix(),
                        registry,
                        folder.resolve("verifying.json"),
                        folder.resolve("sealing.json")));
        yaml.append(further);
        if (connectors.length > 0) {
            yaml.append("connectors:\n").append(String.join("", connectors));
        }
        return Files.writeString(folder.resolve(name + ".yaml"), yaml);
    }

    ActuatorConfig config(String name, String further, String... connectors) throws IOException {
        return ActuatorConfigFile.read(configure(name, further, connectors));
    }

    /** Starts an actuator in this JVM and waits until it works. */
    ActuatorService start(ActuatorConfig config) throws InterruptedException {
        var service = ActuatorService.start(config);
        eventually().until(service::ready);
        return service;
    }

    Path secret(String name, String secret) throws IOException {
        return Files.writeString(folder.resolve(name), secret);
    }

    void issue(String ref, String connector, CredentialKind kind, String principal, String secret, String session) {
        issue(ref, connector, kind, principal, secret, List.of(session));
    }

    void issue(
            String ref, String connector, CredentialKind kind, String principal, String secret, List<String> sessions) {
        issue(credential(ref, connector, kind, principal, secret, sessions).build());
    }

    /** A token of a session so far below the root of its tree. */
    void issueBelow(String ref, String connector, String secret, String session, String root, int depth) {
        issue(credential(ref, connector, CredentialKind.OAUTH2_TOKEN, "agent", secret, List.of(session))
                .setRoot(root)
                .setDepth(depth)
                .build());
    }

    private Credential.Builder credential(
            String ref, String connector, CredentialKind kind, String principal, String secret, List<String> sessions) {
        return Credential.newBuilder()
                .setTenant("acme")
                .setRef(ref)
                .setKind(kind)
                .setConnector(connector)
                .setTarget("target of " + ref)
                .setPrincipal(principal)
                .setSessions(sessions)
                .setRoot(sessions.getFirst())
                .setAgent("agent-1")
                .setValidation(kind == CredentialKind.OAUTH2_TOKEN ? Validation.INTROSPECTION : Validation.LOGIN)
                .setIssuedAt(Instant.now())
                .setExpiresAt(Instant.now().plus(Duration.ofHours(1)))
                .setSealed(ByteBuffer.wrap(
                        SealedBox.seal(sealing.publicKey(), secret.getBytes(UTF_8), Unsealer.context("acme", ref))))
                .setSealKeyId(sealing.keyId());
    }

    private void issue(Credential credential) {
        send(
                Topic.CREDENTIALS,
                Keys.subject("acme", SubjectKind.CREDENTIAL, credential.getRef()),
                encode(Topic.CREDENTIALS, credential));
    }

    /** What targets saw, committed records only. */
    List<AuditEvent> audited() {
        return all(Topic.AUDIT, AuditEvent.class);
    }

    /** What the containment owner is told of credentials. */
    List<PopulationChange> population() {
        return all(Topic.POPULATION, PopulationChange.class);
    }

    /** What could not be read, committed records only. */
    List<DeadLetter> deadLetters() {
        return all(Topic.DEAD_LETTER, DeadLetter.class);
    }

    private <T extends SpecificRecord> List<T> all(Topic topic, Class<T> type) {
        var read = new ArrayList<T>();
        var deserializer = AvroSerde.of(schemas, type, false).deserializer();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(Map.of(
                "bootstrap.servers", Infrastructure.kafka().bootstrapServers(),
                "key.deserializer", ByteArrayDeserializer.class.getName(),
                "value.deserializer", ByteArrayDeserializer.class.getName(),
                "isolation.level", "read_committed"))) {
            var places = consumer.partitionsFor(topics.of(topic)).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
            var ends = consumer.endOffsets(places);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> read.add(deserializer.deserialize(record.topic(), record.value())));
            }
        }
        return read;
    }

    static Command command(CommandAction action, String session, long epoch) {
        var now = Instant.now();
        return Command.newBuilder()
                .setCommandId(action + "-" + session + "-" + epoch)
                .setTenant("acme")
                .setSubject(Subject.newBuilder()
                        .setKind(SubjectKind.SESSION)
                        .setRef(session)
                        .setRoot(session)
                        .build())
                .setEpoch(epoch)
                .setRung(Rung.QUARANTINE)
                .setAction(action)
                .setAuthority(Authority.newBuilder()
                        .setApplicationId("cordon-containment")
                        .setEpoch(0)
                        .build())
                .setCaseId("case-1")
                .setReason("test")
                .setEventTime(now)
                .setIssuedAt(now)
                .setExpiresAt(now.plus(Duration.ofMinutes(5)))
                .build();
    }

    void command(Command command) {
        command(command, ownerKey);
    }

    /** Replaces the file of the keys whose commands count, as whoever rotates them does. */
    void believe(SigningKey... keys) throws IOException {
        Path next = folder.resolve("verifying-next.json");
        VerifyingKeys.of(keys).writeTo(next);
        Files.move(next, folder.resolve("verifying.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    void command(Command command, SigningKey key) {
        var record = unsigned(command);
        new RecordSigner(key).sign(record.topic(), record.key(), record.value(), record.headers());
        Traceparent.root(command.getCommandId()).addTo(record.headers());
        send(record);
    }

    ProducerRecord<byte[], byte[]> unsigned(Command command) {
        var key = Keys.subject(
                "acme", command.getSubject().getKind(), command.getSubject().getRef());
        return new ProducerRecord<>(topics.of(Topic.COMMANDS), key.getBytes(UTF_8), encode(Topic.COMMANDS, command));
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
        producer.flush();
    }

    private void send(Topic topic, String key, byte[] value) {
        send(new ProducerRecord<>(topics.of(topic), key.getBytes(UTF_8), value));
    }

    @SuppressWarnings("unchecked")
    <T extends SpecificRecord> byte[] encode(Topic topic, T record) {
        return AvroSerde.of(schemas, (Class<T>) record.getClass(), false)
                .serializer()
                .serialize(topics.of(topic), record);
    }

    /** All receipts so far. */
    List<Receipt> receipts() {
        var decoder = AvroSerde.of(schemas, Receipt.class, false).deserializer();
        reader.poll(Duration.ofMillis(50)).forEach(r -> {
            Receipt receipt = decoder.deserialize(r.topic(), r.value());
            receipts.add(receipt);
            Traceparent.of(r.headers())
                    .ifPresent(place -> places.computeIfAbsent(receipt.getCommandId(), id -> new HashSet<>())
                            .add(place));
        });
        return List.copyOf(receipts);
    }

    /** The spans that the receipts of a command came from, so far. */
    Set<Traceparent> places(Command command) {
        return places.getOrDefault(command.getCommandId(), Set.of());
    }

    /** The newest receipt of a kind for a command, as soon as there is one that fits. */
    Receipt await(String commandId, ReceiptKind kind, Predicate<Receipt> fits) {
        return eventually()
                .until(
                        () -> receipts().stream()
                                .filter(r -> r.getCommandId().equals(commandId) && r.getKind() == kind)
                                .filter(fits)
                                .reduce((a, b) -> b),
                        Optional::isPresent)
                .orElseThrow();
    }

    Receipt completed(Command command) {
        return await(command.getCommandId(), ReceiptKind.COMPLETED, r -> true);
    }

    @Override
    public void close() {
        producer.close();
        reader.close();
        schemas.close();
    }
}
