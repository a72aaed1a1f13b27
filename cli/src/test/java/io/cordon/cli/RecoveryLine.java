package io.cordon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.ActuatorService;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.FreePorts;
import io.cordon.parts.KafkaOptions;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.CredentialKind;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.avro.Validation;
import io.cordon.schemas.seal.SealedBox;
import io.cordon.schemas.seal.SealingPublicKey;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.RegistryConfig;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.topology.config.ConfigSource;
import io.cordon.topology.containment.ContainmentService;
import io.cordon.topology.containment.config.ContainmentConfig;
import io.cordon.topology.detect.DetectionConfig;
import io.cordon.topology.detect.DetectionService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Owner, actuator, and detection where it is asked for, on a broker whose disk can be lost, in one or several generations of topics. The authorization server is a simulator that keeps
 * state; all else is real.
 */
final class RecoveryLine implements AutoCloseable {
    static final String BLUE = "containment";
    static final String GREEN = "containment-green";

    private static final String TENANT = "acme";

    private final Deque<AutoCloseable> services = new ArrayDeque<>();
    private final Path directory;
    private final KafkaOptions options = KafkaOptions.defaults().onPort(FreePorts.next());
    private final RegistryProcess registryServer;
    private final SchemaRegistry registry;
    private final SimulatedAuthorizationServer tokens = SimulatedAuthorizationServer.start();
    private EmbeddedKafka kafka;
    private TopicNames names = TopicNames.standard();
    private String widths = "{}";

    /** What a command printed and how it ended. */
    record Ran(int code, String says) {}

    RecoveryLine(Path directory) throws IOException {
        this.directory = directory;
        this.registryServer = RegistryProcess.start();
        this.registry = new HttpSchemaRegistry(RegistryConfig.of(registryServer.confluentUrl()));
        this.kafka = EmbeddedKafka.start(options.in(directory.resolve("kafka")));
        Files.writeString(directory.resolve("client.secret"), "own-secret");
        Files.writeString(directory.resolve("cordon.yaml"), """
                kafka: {bootstrapServers: "%s"}
                registry: {url: "%s"}
                tenant: %s
                operator: {key: "%s", name: ada}
                """.formatted(
                        kafka.bootstrapServers(), registryServer.confluentUrl(), TENANT, key("operator")));
        must(run("keys", directory.resolve("keys").toString(), "--tenant", TENANT));
        must(cordon("topics", "--small", "--create"));
    }

    /** Starts both. Actuators know the owners by name, and follow the higher epoch. */
    RecoveryLine serving(String owner, int epoch) throws InterruptedException {
        ContainmentService containment =
                ContainmentService.start(ContainmentConfig.read(new ConfigSource("containment", """
                application: {id: %s, instance: test, stateDirectory: "%s"}
                kafka: {bootstrapServers: "%s"}
                registry: {urls: ["%s"]}
                topics: {small: true, prefix: "%s", sizing: %s}
                streams: {standbyReplicas: 0}
                http: {port: 0}
                keys: {signing: "%s", operators: "%s"}
                containment: {authorityEpoch: %d}
                """.formatted(
                                application(owner),
                                directory.resolve(application(owner)),
                                kafka.bootstrapServers(),
                                registryServer.confluentUrl(),
                                names.prefix(),
                                widths,
                                key("commands"),
                                key("operators-public"),
                                epoch))));
        services.push(containment);
        services.push(ActuatorService.start(ActuatorConfigFile.parse("""
                name: actuator-1
                kafka: {bootstrapServers: "%s"}
                registry: {url: "%s"}
                topicPrefix: "%s"
                keys: {verifying: "%s", sealing: "%s"}
                authority: {applicationIds: [%s, %s]}
                http: {port: 0}
                connectors:
                  - name: oauth2:tools
                    type: oauth2
                    config:
                      revocationEndpoint: %s
                      introspectionEndpoint: %s
                      clientId: cordon-actuator
                      clientSecret: file:%s
                      timeout: 5s
                """.formatted(
                        kafka.bootstrapServers(),
                        registryServer.confluentUrl(),
                        names.prefix(),
                        key("commands-public"),
                        key("sealing"),
                        application(BLUE),
                        application(GREEN),
                        tokens.revocationEndpoint(),
                        tokens.introspectionEndpoint(),
                        directory.resolve("client.secret")))));
        return this;
    }

    /** Starts detection for the present generation. */
    void detecting() throws InterruptedException {
        services.push(DetectionService.start(DetectionConfig.read(new ConfigSource("detection", """
                application: {instance: test, stateDirectory: "%s"}
                kafka: {bootstrapServers: "%s"}
                registry: {urls: ["%s"]}
                topics: {small: true, prefix: "%s", sizing: %s}
                streams: {standbyReplicas: 0}
                http: {port: 0}
                keys: {ingest: ["%s"]}
                """.formatted(
                        directory.resolve(application("detect")),
                        kafka.bootstrapServers(),
                        registryServer.confluentUrl(),
                        names.prefix(),
                        names.prefix().equals(TopicNames.standard().prefix()) ? "{}" : widths,
                        key("grants"))))));
    }

    /** Begins a session in the present generation. */
    HostileAgent agent(String session) {
        return new HostileAgent(session, names, kafka.bootstrapServers(), registryServer.confluentUrl(), key("grants"));
    }

    /** Where the topic of events of the present generation ends, all partitions together. */
    long events() throws Exception {
        String topic = names.of(Topic.EVENTS);
        int partitions = kafka.admin()
                .describeTopics(List.of(topic))
                .topicNameValues()
                .get(topic)
                .get()
                .partitions()
                .size();
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(each -> new TopicPartition(topic, each), each -> OffsetSpec.latest()));
        return kafka.admin().listOffsets(ends).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** Ends the services; brokers and registry go on. */
    void stop() throws Exception {
        while (!services.isEmpty()) {
            services.pop().close();
        }
    }

    /** Loses everything that services and brokers have on disk, and begins again with a copy of what the brokers had; nothing runs meanwhile. */
    void loseAllButACopyOfTheBrokersDisks() throws Exception {
        stop();
        kafka.close();
        Path copy = directory.resolve("copy");
        Files.move(directory.resolve("kafka"), copy);
        for (String owner : List.of(BLUE, GREEN)) {
            Files.move(directory.resolve(application(owner)), directory.resolve(application(owner) + ".lost"));
        }
        kafka = EmbeddedKafka.start(options.in(copy));
    }

    /** From here on services are started, and commands given, for another set of topics, which is made with these widths. */
    void beginGeneration(String prefix, String sizing) {
        goToGeneration(prefix);
        widths = "{" + sizing.replace("=", ": ") + "}";
        must(cordon("topics", "--small", "--sizing", sizing, "--create"));
    }

    /** Commands are given to services that run already. */
    void goToGeneration(String prefix) {
        names = new TopicNames(prefix);
    }

    /** Runs a command for the present generation. */
    Ran cordon(String... arguments) {
        Stream<String> where =
                Stream.of("--config", directory.resolve("cordon.yaml").toString(), "--prefix", names.prefix());
        return run(Stream.concat(Stream.of(arguments), where).toArray(String[]::new));
    }

    private static Ran run(String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        int code = CordonCommand.commandLine().setOut(writer).setErr(writer).execute(arguments);
        return new Ran(code, said.toString());
    }

    private static void must(Ran ran) {
        if (ran.code() != 0) {
            throw new IllegalStateException(ran.toString());
        }
    }

    /** Issues a token to a session, as a credential broker does. */
    void issue(String session, String token) {
        String ref = "token-of-" + session;
        SealingPublicKey sealing = SealingPublicKey.fromFile(key("sealing-public"));
        byte[] sealed = SealedBox.seal(sealing, tokens.issue(token).getBytes(UTF_8), Unsealer.context(TENANT, ref));
        Credential credential = Credential.newBuilder()
                .setTenant(TENANT)
                .setRef(ref)
                .setKind(CredentialKind.OAUTH2_TOKEN)
                .setConnector("oauth2:tools")
                .setPrincipal("agent")
                .setSessions(List.of(session))
                .setRoot(session)
                .setAgent("billing-bot")
                .setValidation(Validation.INTROSPECTION)
                .setIssuedAt(Instant.now())
                .setSealed(ByteBuffer.wrap(sealed))
                .setSealKeyId(sealing.keyId())
                .build();
        try (Producer<String, Credential> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                AvroSerde.of(registry, Credential.class, false).serializer())) {
            String key = Keys.subject(TENANT, SubjectKind.CREDENTIAL, ref);
            producer.send(new ProducerRecord<>(names.of(Topic.CREDENTIALS), key, credential));
        }
    }

    boolean isActive(String token) {
        return tokens.isActive(token);
    }

    private String application(String owner) {
        return names.installation() + "-" + owner;
    }

    private Path key(String name) {
        return directory.resolve("keys").resolve(name + ".json");
    }

    @Override
    public void close() throws Exception {
        stop();
        kafka.close();
        registry.close();
        registryServer.close();
        tokens.close();
    }
}
