package io.cordon.actuator;

import io.cordon.actuator.audit.AuditFeeds;
import io.cordon.actuator.config.ActuatorConfig;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.actuator.config.AuditConfig;
import io.cordon.actuator.connector.Caller;
import io.cordon.actuator.connector.ConnectorModes;
import io.cordon.actuator.connector.ConnectorSet;
import io.cordon.actuator.connector.ShutPoints;
import io.cordon.actuator.http.HttpEndpoint;
import io.cordon.actuator.inventory.CredentialStore;
import io.cordon.actuator.inventory.InventoryView;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.journal.JournalReader;
import io.cordon.actuator.journal.PartitionWriter;
import io.cordon.actuator.metric.ActuatorMetric;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.owner.CommandLoop;
import io.cordon.actuator.owner.CommandReader;
import io.cordon.actuator.owner.FollowedAuthority;
import io.cordon.actuator.owner.OwnerParts;
import io.cordon.actuator.plan.Desk;
import io.cordon.actuator.plan.Recovery;
import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.JournalEntry;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.policy.ModesFeed;
import io.cordon.schemas.seal.SealingKeyPair;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.sign.VerifyingKeys;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Tracer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The actuator as a service: commands in, containment at the targets, receipts out.
 *
 * <p><b>Failure semantics:</b> it starts whole or not at all. Killed at any moment it loses no command: whoever takes its
 * partitions goes on from the journal. {@link #close()} ends no call at a target; the next owner looks for their effects.
 */
public final class ActuatorService implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ActuatorService.class);
    private static final Duration INVENTORY_PATIENCE = Duration.ofMinutes(5);
    private static final Duration MODES_PATIENCE = Duration.ofSeconds(10);
    private static final Duration ADMIN_CLOSE = Duration.ofSeconds(1);
    private static final Duration JOURNAL_PATIENCE = Duration.ofMinutes(2);

    private final ActuatorConfig config;
    private final TopicNames topics;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);
    private final CredentialStore store = new CredentialStore();
    private final InventoryView inventory;
    private final Optional<AuditFeeds> audit;
    private final CommandLoop loop;
    private final HttpEndpoint http;

    private ActuatorService(ActuatorConfig config) throws InterruptedException {
        this.config = config;
        this.topics = new TopicNames(config.topicPrefix());
        try {
            var clients = new KafkaClients(config);
            var schemas = opened(Registries.open(config.registry()));
            var admin = clients.admin();
            opened.push(() -> admin.close(ADMIN_CLOSE)); // a question that nobody answered need not be waited for
            var connectors = opened(config.dry() ? ConnectorSet.dry() : ConnectorSet.of(config.connectors()));
            followModes(clients, schemas, connectors);
            this.inventory = opened(inventory(clients, schemas));
            this.audit = config.audit().map(section -> opened(AuditFeeds.prepare(section, unsealer())));
            this.loop = opened(new CommandLoop(
                    clients.member(), topics.of(Topic.COMMANDS), parts(clients, schemas, admin, connectors)));
            this.http = opened(HttpEndpoint.start(config.http(), registry::scrape, this::live, this::ready));
            begin();
            audit.ifPresent(feeds -> watch(feeds, clients, schemas));
        } catch (RuntimeException | InterruptedException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts an actuator.
     *
     * @throws ConnectorConfigException naming all problems of the connectors' settings
     * @throws org.apache.kafka.common.KafkaException if Kafka cannot be reached or lacks a topic
     */
    public static ActuatorService start(ActuatorConfig config) throws InterruptedException {
        return new ActuatorService(config);
    }

    /** Starts with the YAML file named by the only argument and runs until the process is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 1) {
            System.err.println("usage: ActuatorService CONFIGURATION.yaml");
            System.exit(2);
        }
        try {
            var service = start(ActuatorConfigFile.read(Path.of(arguments[0])));
            Runtime.getRuntime().addShutdownHook(new Thread(service::close, "actuator-shutdown"));
        } catch (ConnectorConfigException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (KafkaException e) {
            log.atError().addKeyValue("error", e.getMessage()).log("actuator did not start");
            System.exit(1);
        } catch (RuntimeException e) {
            log.atError().setCause(e).log("actuator did not start");
            System.exit(1);
        }
    }

    /** Port of metrics and health. */
    public int httpPort() {
        return http.port();
    }

    /** False if only a restart helps. */
    public boolean live() {
        return loop.alive() && inventory.alive();
    }

    /** Whether the inventory is known and every partition given to this instance is recovered and worked on. */
    public boolean ready() {
        return live() && inventory.isComplete() && loop.ready();
    }

    private void begin() throws InterruptedException {
        meters.gauge(ActuatorMetric.INVENTORY_HELD, store::size);
        meters.gauge(ActuatorMetric.COMMAND_WAITING, loop::waiting);
        meters.gauge(ActuatorMetric.TRANSACTION_OPEN, loop::oldestTransaction);
        meters.gauge(ActuatorMetric.PARTITION_OWNED, loop::partitions);
        meters.gauge(ActuatorMetric.SUBJECT_CONTAINED, loop::contained);
        inventory.listen(loop::inventoryChanged);
        inventory.start();
        // Without the whole inventory a plan would leave points out and be called complete.
        if (!inventory.awaitComplete(INVENTORY_PATIENCE)) {
            throw new IllegalStateException("the inventory was not read within " + INVENTORY_PATIENCE);
        }
        loop.start();
        log.atInfo()
                .addKeyValue("actuator", config.name())
                .addKeyValue("credentials", store.size())
                .addKeyValue("dry", config.dry())
                .addKeyValue("port", http.port())
                .log("actuator started");
    }

    /** Last of all: a feed begins when the inventory is known, so that no use is passed over as nobody's. */
    private void watch(AuditFeeds feeds, KafkaClients clients, SchemaRegistry schemas) {
        inventory.listen(feeds::listed);
        store.all().forEach(feeds::listed);
        feeds.start(clients.feed(config.audit().flatMap(AuditConfig::kafkaPropertiesFile)), topics, schemas);
        log.atInfo()
                .addKeyValue("tenant", config.audit().map(AuditConfig::tenant).orElse(""))
                .log("audit feeds started");
    }

    /** Before the first command, so that a restart does not for a moment go further than operators allow. */
    private void followModes(KafkaClients clients, SchemaRegistry schemas, ConnectorSet connectors) {
        config.operatorKeys()
                .map(file -> opened(ModesFeed.start(
                        clients.plain("modes"),
                        topics,
                        schemas,
                        new RecordVerifier(VerifyingKeys.fromFile(file)),
                        new ConnectorModes(connectors, meters))))
                .ifPresent(feed -> feed.awaitRead(MODES_PATIENCE));
    }

    private Unsealer unsealer() {
        return new Unsealer(store, config.sealingKey().map(SealingKeyPair::fromFile));
    }

    private InventoryView inventory(KafkaClients clients, SchemaRegistry schemas) {
        return new InventoryView(
                clients.reader("inventory"),
                topics.of(Topic.CREDENTIALS),
                reader(schemas, Credential.class),
                store,
                meters);
    }

    private OwnerParts parts(KafkaClients clients, SchemaRegistry schemas, Admin admin, ConnectorSet connectors) {
        var check = new StartUpCheck(admin, topics);
        check.requireBroker(config.kafka().bootstrapServers());
        int partitions = check.commandPartitions();
        var desk = new Desk(connectors, config.patience());
        var verifier = new RecordVerifier(VerifyingKeys.fromFile(config.verifyingKeys()));
        var journal = new JournalReader(
                admin,
                () -> clients.reader("journal"),
                topics.of(Topic.ACTUATOR_JOURNAL),
                reader(schemas, JournalEntry.class),
                JOURNAL_PATIENCE);
        var shut = new ShutPoints();
        return new OwnerParts(
                partition -> new PartitionWriter(clients.transactional(partition), target(schemas, partition)),
                journal,
                desk,
                new Recovery(desk, config.retention()),
                new CommandReader(
                        verifier,
                        reader(schemas, Command.class),
                        partitions,
                        config.kafka().groupId()),
                store,
                new FollowedAuthority(config.authority()),
                opened(new Caller(
                        connectors,
                        config.connectors(),
                        unsealer(),
                        shut,
                        config.calls(),
                        meters,
                        Clock.offset(
                                Clock.systemUTC(), config.patience().clocks().negated()))),
                shut,
                meters,
                opened(Tracer.of(config.tracing(), config.kafka().groupId())),
                Clock.systemUTC());
    }

    private PartitionWriter.Target target(SchemaRegistry schemas, int partition) {
        return new PartitionWriter.Target(
                new TopicPartition(topics.of(Topic.COMMANDS), partition),
                config.kafka().groupId(),
                topics.of(Topic.ACTUATOR_JOURNAL),
                topics.of(Topic.RECEIPTS),
                topics.of(Topic.DEAD_LETTER),
                config.name(),
                writer(schemas, JournalEntry.class),
                writer(schemas, Receipt.class),
                writer(schemas, DeadLetter.class));
    }

    private static <T extends SpecificRecord> Deserializer<T> reader(SchemaRegistry schemas, Class<T> type) {
        return AvroSerde.of(schemas, type, false).deserializer();
    }

    private static <T extends SpecificRecord> Serializer<T> writer(SchemaRegistry schemas, Class<T> type) {
        return AvroSerde.of(schemas, type, false).serializer();
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }

    /** Ends it; calls under way at targets are left to the next owner. */
    @Override
    public void close() {
        while (!opened.isEmpty()) {
            var part = opened.pop();
            try {
                part.close();
            } catch (Exception e) {
                log.atWarn()
                        .addKeyValue("part", part.getClass().getSimpleName())
                        .setCause(e)
                        .log("part did not close");
            }
        }
    }
}
