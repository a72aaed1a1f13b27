package io.cordon.actuator;

import io.cordon.actuator.audit.AuditFeeds;
import io.cordon.actuator.config.ActuatorConfig;
import io.cordon.actuator.config.ActuatorConfigFile;
import io.cordon.actuator.config.AuditConfig;
import io.cordon.actuator.connector.ConnectorModes;
import io.cordon.actuator.connector.ConnectorSet;
import io.cordon.actuator.inventory.CredentialStore;
import io.cordon.actuator.inventory.InventoryView;
import io.cordon.actuator.inventory.Reaches;
import io.cordon.actuator.metric.ActuatorMetric;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.owner.CommandLoop;
import io.cordon.connectors.api.ConnectorConfigException;
import io.cordon.schemas.config.ServiceArguments;
import io.cordon.schemas.http.Health;
import io.cordon.schemas.http.StatusServer;
import io.cordon.schemas.policy.ModesFeed;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
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
    private static final double MILLIS = 1000.0;

    private final ActuatorConfig config;
    private final TopicNames topics;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Meters meters = new Meters(registry);
    private final CredentialStore store = new CredentialStore();
    private final InventoryView inventory;
    private final Reaches reaches;
    private final Optional<AuditFeeds> audit;
    private final CommandLoop loop;
    private final StatusServer http;

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
            var assembly = new Assembly(config, clients, schemas, admin, store, meters, opened);
            this.inventory = opened(assembly.inventory());
            this.reaches = opened(assembly.reaches(connectors));
            this.audit = config.audit().map(section -> opened(AuditFeeds.prepare(section, assembly.unsealer())));
            this.loop =
                    opened(new CommandLoop(clients.member(), topics.of(Topic.COMMANDS), assembly.owners(connectors)));
            this.http = opened(StatusServer.start(
                    new InetSocketAddress(config.http().host(), config.http().port()),
                    registry::scrape,
                    () -> Health.up(live()),
                    () -> Health.up(ready())));
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
        var told = ServiceArguments.of("actuator", ActuatorService.class, arguments);
        told.answer(System.out, System.err).ifPresent(System::exit);
        try {
            var service = start(ActuatorConfigFile.read(told.file()));
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
        inventory.listen(reaches::listed);
        inventory.start();
        // Without the whole inventory a plan would leave points out and be called complete.
        if (!inventory.awaitComplete(INVENTORY_PATIENCE)) {
            throw new IllegalStateException("the inventory was not read within " + INVENTORY_PATIENCE);
        }
        store.all().forEach(reaches::listed);
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
        meters.gauge(ActuatorMetric.AUDIT_BEHIND, () -> feeds.behind().toMillis() / MILLIS);
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
                        RecordVerifier.following(file),
                        new ConnectorModes(connectors, meters))))
                .ifPresent(feed -> feed.awaitRead(MODES_PATIENCE));
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
