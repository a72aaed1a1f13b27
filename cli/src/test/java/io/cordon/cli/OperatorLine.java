package io.cordon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cordon.actuator.ActuatorService;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.connectors.testkit.SimulatedAuthorizationServer;
import io.cordon.issuer.IssuerService;
import io.cordon.parts.EmbeddedDatabase;
import io.cordon.parts.EmbeddedKafka;
import io.cordon.parts.FreePorts;
import io.cordon.parts.JavaProcess;
import io.cordon.parts.Readiness;
import io.cordon.parts.RegistryProcess;
import io.cordon.schemas.avro.AuditEvent;
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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine;

/**
 * All of Cordon for one tenant, with keys as {@code cordon keys} makes them, and the command line in front of it. The authorization server is a
 * simulator that keeps state; all else is real.
 */
final class OperatorLine implements AutoCloseable {

    static final String TENANT = "acme";

    /** Until a process is there, on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Map<String, Integer> metrics = new TreeMap<>();
    private final Path directory;
    private final EmbeddedKafka kafka;
    private final RegistryProcess registryServer;
    private final SchemaRegistry registry;
    private final SimulatedAuthorizationServer tokens;
    private final TraceReceiver traces;
    private final Path config;
    /** Further ones of the actuator, as YAML. */
    private String connectors = "";

    /** What a command printed and how it ended. */
    record Ran(int code, String out, String err) {}

    OperatorLine(Path directory) throws Exception {
        this.directory = directory;
        this.registryServer = keep(RegistryProcess.start());
        this.kafka = keep(EmbeddedKafka.start());
        this.registry = keep(new HttpSchemaRegistry(RegistryConfig.of(registryServer.confluentUrl())));
        this.tokens = keep(SimulatedAuthorizationServer.start());
        this.traces = keep(TraceReceiver.start());
        this.config = Files.writeString(directory.resolve("cordon.yaml"), """
                kafka: {bootstrapServers: "%s"}
                registry: {url: "%s"}
                tenant: %s
                operator: {key: "%s", keys: "%s", name: ada}
                drills:
                  grants: "%s"
                  sealing: "%s"
                  targets:
                    - {connector: "oauth2:tools", tokenEndpoint: "%s", clientId: canary, clientSecretFile: "%s"}
                """.formatted(
                        kafka.bootstrapServers(),
                        registryServer.confluentUrl(),
                        TENANT,
                        key("operator"),
                        key("operators-public"),
                        key("grants"),
                        key("sealing-public"),
                        tokens.tokenEndpoint(),
                        Files.writeString(directory.resolve("canary.secret"), "own-secret")));
        must("keys", directory.resolve("keys").toString(), "--tenant", TENANT);
        must("keys", directory.resolve("keys").toString(), "--tenant", TENANT, "--operator", "bob");
        must("topics", "--config", config.toString(), "--small", "--create");
    }

    /** A database whose roles the actuator ends, and drills try. */
    OperatorLine withDatabase() throws Exception {
        EmbeddedDatabase database = keep(EmbeddedDatabase.start());
        try (Connection connection = database.admin().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role actuator login createrole password 'own-secret'");
            statement.execute("grant pg_signal_backend to actuator");
            statement.execute("create role canaries login createrole password 'own-secret'");
        }
        Path secret = Files.writeString(directory.resolve("database.secret"), "own-secret");
        String url = database.jdbcUrl("postgres");
        connectors += """
                  - name: postgresql:orders
                    type: postgresql
                    config: {url: "%s", user: actuator, password: "file:%s", rolePattern: "canary_[a-z0-9_]+"}
                """.formatted(url, secret);
        String target = """
                    - {type: postgresql, connector: "postgresql:orders", url: "%s", user: canaries, passwordFile: "%s", actuator: actuator}
                """.formatted(url, secret);
        Files.writeString(config, target, StandardOpenOption.APPEND);
        return this;
    }

    OperatorLine detecting() throws IOException {
        Files.writeString(detection(), services("detect") + """
                keys: {ingest: ["%s"], operators: "%s"}
                """.formatted(key("grants"), key("operators-public")));
        DetectionService service = keep(DetectionService.start(DetectionConfig.read(ConfigSource.file(detection()))));
        metrics.put("detection", service.httpPort());
        return this;
    }

    /** The configuration of detection. */
    Path detection() {
        return directory.resolve("detection.yaml");
    }

    OperatorLine containing() throws Exception {
        ContainmentService containment = keep(ContainmentService.start(ContainmentConfig.read(
                source("containment", services("contain") + """
                keys: {signing: "%s", operators: "%s"}
                """.formatted(key("commands"), key("operators-public"))))));
        metrics.put("containment", containment.httpPort());
        ActuatorService actuator = keep(ActuatorService.start(ActuatorConfigFile.parse("""
                name: actuator-1
                kafka: {bootstrapServers: "%s"}
                registry: {url: "%s"}
                keys: {verifying: "%s", sealing: "%s", operators: "%s"}
                http: {port: 0}
                tracing: {endpoint: "%s"}
                connectors:
                  - name: oauth2:tools
                    type: oauth2
                    config:
                      revocationEndpoint: %s
                      introspectionEndpoint: %s
                      clientId: cordon-actuator
                      clientSecret: file:%s
                      timeout: 5s
                %s""".formatted(
                        kafka.bootstrapServers(),
                        registryServer.confluentUrl(),
                        key("commands-public"),
                        key("sealing"),
                        key("operators-public"),
                        traces.endpoint(),
                        tokens.revocationEndpoint(),
                        tokens.introspectionEndpoint(),
                        Files.writeString(directory.resolve("client.secret"), "own-secret"),
                        connectors))));
        metrics.put("actuator", actuator.httpPort());
        return this;
    }

    /** A service that gives grants; it does without brokers. */
    OperatorLine issuing() throws IOException {
        metrics.put(
                "issuer",
                keep(IssuerService.start(LocalIssuer.write(directory, key("grants"))))
                        .metricsPort());
        return this;
    }

    /** A process that writes the audit log of all that was done. */
    OperatorLine auditing() {
        int port = FreePorts.next();
        keep(JavaProcess.builder()
                .name("audit log")
                .mainClass(OperatorsCommand.class.getName())
                .arguments("audit", "follow", "--config", config.toString(), "--http", "127.0.0.1:" + port)
                .arguments("--out", directory.resolve("followed").toString())
                .arguments("--key", key("audit").toString())
                .directory(directory)
                .log(Path.of("audit-log.log"))
                .ready(Readiness.http(URI.create("http://127.0.0.1:" + port + "/health/ready")), PATIENCE)
                .start());
        metrics.put("audit-log", port);
        return this;
    }

    /** Where each service shows its metrics, by its name. */
    Map<String, Integer> metrics() {
        return Map.copyOf(metrics);
    }

    /** How often a service took or refused modes. */
    double modes(String service, String outcome) throws IOException, InterruptedException {
        return sum(service, line -> line.startsWith("cordon_modes_changed") && line.contains("\"" + outcome + "\""));
    }

    /** Whether a service does not go by the newest document. */
    boolean refusesModes(String service) throws IOException, InterruptedException {
        return sum(service, line -> line.startsWith("cordon_modes_refused")) > 0;
    }

    private double sum(String service, Predicate<String> series) throws IOException, InterruptedException {
        URI page = URI.create("http://127.0.0.1:" + metrics.get(service) + "/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .filter(series)
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    private String services(String name) {
        return """
                application: {instance: test, stateDirectory: "%s"}
                kafka: {bootstrapServers: "%s"}
                registry: {urls: ["%s"]}
                topics: {small: true}
                streams: {standbyReplicas: 0}
                http: {port: 0}
                tracing: {endpoint: "%s"}
                """.formatted(
                directory.resolve(name), kafka.bootstrapServers(), registryServer.confluentUrl(), traces.endpoint());
    }

    private static ConfigSource source(String name, String yaml) {
        return new ConfigSource(name, yaml);
    }

    /** Runs a command with the settings of the file. */
    Ran cordon(String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--config", config.toString()))
                .toArray(String[]::new));
    }

    /** Runs a command as it stands. */
    Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine cordon =
                CordonCommand.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Ran(cordon.execute(arguments), out.toString(), err.toString());
    }

    /** Runs a command with the settings of the file at a terminal, with this typed in. */
    Ran atTerminal(String typed, String... arguments) throws IOException, InterruptedException {
        return AtTerminal.run(
                typed,
                Stream.concat(Stream.of(arguments), Stream.of("--config", config.toString()))
                        .toList());
    }

    private void must(String... arguments) {
        Ran ran = run(arguments);
        if (ran.code() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + ": " + ran);
        }
    }

    /** One drill of the schedule. */
    Ran drilled() {
        return cordon("drills", "--once", "--json");
    }

    /** Issues a token to a session, as a credential broker does. */
    void issue(String session, String token) {
        issue(session, token, "billing-bot");
    }

    void issue(String session, String token, String agent) {
        issue("token-of-" + session, token, agent, List.of(session));
    }

    /** Issues a token that several sessions use. */
    void issue(String ref, String token, String agent, List<String> sessions) {
        SealingPublicKey sealing = SealingPublicKey.fromFile(key("sealing-public"));
        byte[] sealed = SealedBox.seal(sealing, tokens.issue(token).getBytes(UTF_8), Unsealer.context(TENANT, ref));
        put(
                Topic.CREDENTIALS,
                Credential.class,
                ref,
                Credential.newBuilder()
                        .setTenant(TENANT)
                        .setRef(ref)
                        .setKind(CredentialKind.OAUTH2_TOKEN)
                        .setConnector("oauth2:tools")
                        .setPrincipal("agent")
                        .setSessions(sessions)
                        .setRoot(sessions.getFirst())
                        .setAgent(agent)
                        .setValidation(Validation.INTROSPECTION)
                        .setIssuedAt(Instant.now())
                        .setSealed(ByteBuffer.wrap(sealed))
                        .setSealKeyId(sealing.keyId())
                        .build());
    }

    boolean isActive(String token) {
        return tokens.isActive(token);
    }

    /** What the target itself saw. */
    void used(String session, Instant at) {
        String ref = "token-of-" + session;
        put(
                Topic.AUDIT,
                AuditEvent.class,
                ref,
                AuditEvent.newBuilder()
                        .setEventId(ref + at)
                        .setTenant(TENANT)
                        .setSource("tools")
                        .setCredential(ref)
                        .setAccepted(true)
                        .setAt(at)
                        .build());
    }

    private <T extends SpecificRecord> void put(Topic topic, Class<T> type, String credential, T value) {
        try (Producer<String, T> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                AvroSerde.of(registry, type, false).serializer())) {
            String key = Keys.subject(TENANT, SubjectKind.CREDENTIAL, credential);
            producer.send(new ProducerRecord<>(TopicNames.standard().of(topic), key, value));
        }
    }

    Path key(String name) {
        return directory.resolve("keys").resolve(name + ".json");
    }

    String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    TraceReceiver traces() {
        return traces;
    }

    RegistryProcess registryServer() {
        return registryServer;
    }

    SchemaRegistry registry() {
        return registry;
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IOException("a part did not stop", e);
            }
        }
    }
}
