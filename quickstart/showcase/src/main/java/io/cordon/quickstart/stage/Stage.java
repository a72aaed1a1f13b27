package io.cordon.quickstart.stage;

import io.cordon.gate.Gate;
import io.cordon.quickstart.agent.Narrator;
import io.cordon.quickstart.agent.Pace;
import io.cordon.quickstart.agent.Troupe;
import io.cordon.quickstart.broker.BearerToken;
import io.cordon.quickstart.broker.ContainedSessions;
import io.cordon.quickstart.broker.CredentialBroker;
import io.cordon.quickstart.story.CordonFeed;
import io.cordon.quickstart.story.StartUpBoard;
import io.cordon.quickstart.story.Witness;
import io.cordon.quickstart.world.OrdersDatabase;
import io.cordon.quickstart.world.Secrets;
import io.cordon.quickstart.world.World;
import io.cordon.schemas.access.Role;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.serde.HttpSchemaRegistry;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.serde.TopicSchemas;
import io.cordon.schemas.topic.Sizing;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicCatalog;
import io.cordon.schemas.topic.TopicNames;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Everything that the demonstration runs on: real parts, Cordon's services, the credential broker, two agent runtimes.
 *
 * <p><b>Failure semantics</b> Starting throws {@link StartFailedException}; what was started until then is with the closer.
 */
public final class Stage {
    private static final String OBSERVER_TOKEN = "observer";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Parts parts;
    private final Bus bus;
    private final Closer closer;
    private final Services services;
    private final CredentialBroker broker;
    private final Runtimes runtimes;
    private final Witness witness;
    private final OperatorAccess operator;

    private Stage(StartUp startUp, Closer closer, WorkDirectory directory, CordonFeed feed, StageOptions options)
            throws InterruptedException {
        KeyRing keys = KeyRing.generate(directory);
        Optional<Principals> principals =
                options.secured() ? Optional.of(Principals.generate(directory)) : Optional.empty();
        this.parts = new PartsStart(startUp, closer, directory, keys, principals)
                .all(World.with(Secrets.generated()), options.idp());
        this.bus = parts.bus();
        this.closer = closer;
        CompletableFuture<?> database = startUp.begin("orders database", () -> fill(keys), done -> "240 orders");
        StartUp.ready(startUp.begin("topics and schemas", this::createTopics, done -> done));
        StartUp.ready(database);
        ContainedSessions contained = new ContainedSessions();
        follow(feed, contained);
        Settings settings = new Settings(directory, keys, parts, options);
        this.services = Services.start(startUp, settings, ServiceStarter.of(closer, directory, options));
        this.operator = new OperatorAccess(settings.operator(), keys.operatorSigning(), keys.audit());
        this.broker = closer.keep(broker(keys, contained));
        Target tools = new ToolServer(http, parts.accepted(), observer());
        Target orders = new OrdersServer(parts.database().admin());
        this.witness = new TargetWitness(tools, orders);
        this.runtimes = StartUp.ready(startUp.begin(
                "agent runtimes and gate",
                () -> closer.keep(Runtimes.start(bus, keys, registry(Role.RUNTIME))),
                started -> "one with the gate, one that reports only"));
    }

    public static Stage start(
            StartUpBoard board, Closer closer, WorkDirectory directory, CordonFeed feed, StageOptions options)
            throws InterruptedException {
        try (StartUp startUp = new StartUp(board)) {
            return new Stage(startUp, closer, directory, feed, options);
        }
    }

    private Boolean fill(KeyRing keys) {
        OrdersDatabase.create(parts.database().admin());
        ActuatorRole.create(parts.database().admin(), KeyRing.read(keys.actuatorPassword()));
        return true;
    }

    private String createTopics() {
        TopicCatalog catalog = TopicCatalog.of(TopicNames.standard(), Sizing.quickstart());
        catalog.createMissing(parts.kafka().admin());
        TopicSchemas.registerAll(registry(Role.INSTALLER), TopicNames.standard());
        String topics = catalog.specs().size() + " topics";
        return bus.principals()
                .map(all -> topics + ", "
                        + all.plan().createMissing(parts.kafka().admin()).size() + " access rules")
                .orElse(topics);
    }

    private SchemaRegistry registry(Role role) {
        return closer.keep(new HttpSchemaRegistry(bus.registry(role)));
    }

    private void follow(CordonFeed feed, ContainedSessions contained) {
        closer.keep(Feed.of(bus.client(Role.OPERATOR), registry(Role.OPERATOR))
                .follow(Topic.FINDINGS, Finding.class, feed::found)
                .follow(Topic.GATE, GateEntry.class, feed::gateEntry)
                .follow(Topic.CONTAINMENT, Containment.class, feed::containment)
                .follow(Topic.RECEIPTS, Receipt.class, feed::receipt)
                .follow(Topic.DEAD_LETTER, DeadLetter.class, feed::deadLetter)
                .start());
        closer.keep(Feed.of(bus.client(Role.CREDENTIAL_BROKER), registry(Role.CREDENTIAL_BROKER))
                .follow(Topic.CONTAINMENT, Containment.class, contained::follow)
                .start());
    }

    private CredentialBroker broker(KeyRing keys, ContainedSessions contained) {
        return CredentialBroker.open(
                new CredentialBroker.Database(parts.database().admin(), parts.databaseUrl(), ActuatorRole.NAME),
                new CredentialBroker.TokenIssuer(
                        http,
                        parts.authority().connector(),
                        parts.authority().issuer(),
                        parts.authority().tokenEndpoint(),
                        parts.brokerClient()),
                new CredentialBroker.Records(
                        World.TENANT,
                        bus.client(Role.CREDENTIAL_BROKER),
                        registry(Role.CREDENTIAL_BROKER),
                        keys.sealingPublic()),
                contained);
    }

    private BearerToken observer() {
        return CredentialBroker.token(
                http,
                parts.authority().tokenEndpoint(),
                parts.observerClient(),
                OBSERVER_TOKEN,
                List.of(io.cordon.parts.OAuth2Options.ACCEPTED_SCOPE));
    }

    /** The agents, watched by a narrator. */
    public Troupe troupe(Narrator narrator, Pace pace) {
        return new Troupe(runtimes::open, broker, http, parts.tools().toolEndpoint(), narrator, pace);
    }

    /** The gate of the runtime that has one. */
    public Gate gate() {
        return runtimes.gate();
    }

    public Witness witness() {
        return witness;
    }

    /** How an operator gets in. */
    public OperatorAccess operator() {
        return operator;
    }

    /** Where to look next, by what is there. */
    public Map<String, String> addresses() {
        return Map.of(
                "detection", Services.metrics(services.detection()),
                "containment", Services.metrics(services.containment()),
                "actuator", Services.metrics(services.actuator()),
                "Kafka", bus.bootstrapServers(),
                "registry", bus.registry().toString(),
                "tools", parts.tools().toolEndpoint().toString());
    }

    /** Committed records by topic. */
    public Map<String, Long> records() {
        return Records.count(bus.administrator());
    }
}
