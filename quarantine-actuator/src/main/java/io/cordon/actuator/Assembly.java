package io.cordon.actuator;

import io.cordon.actuator.config.ActuatorConfig;
import io.cordon.actuator.connector.Caller;
import io.cordon.actuator.connector.ConnectorSet;
import io.cordon.actuator.connector.JournaledNeeds;
import io.cordon.actuator.connector.ShutPoints;
import io.cordon.actuator.inventory.CredentialStore;
import io.cordon.actuator.inventory.InventoryView;
import io.cordon.actuator.inventory.Reaches;
import io.cordon.actuator.inventory.Unsealer;
import io.cordon.actuator.journal.JournalFollower;
import io.cordon.actuator.journal.JournalReader;
import io.cordon.actuator.journal.PartitionWriter;
import io.cordon.actuator.journal.ReceiptReader;
import io.cordon.actuator.metric.ActuatorMetric;
import io.cordon.actuator.metric.Meters;
import io.cordon.actuator.owner.CommandReader;
import io.cordon.actuator.owner.FollowedAuthority;
import io.cordon.actuator.owner.OwnerParts;
import io.cordon.actuator.plan.Desk;
import io.cordon.actuator.plan.Recovery;
import io.cordon.schemas.avro.Command;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.JournalEntry;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.Receipt;
import io.cordon.schemas.broker.Takeover;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.sign.RecordVerifier;
import io.cordon.schemas.topic.Topic;
import io.cordon.schemas.topic.TopicNames;
import io.cordon.schemas.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the parts of a service from its configuration. What it makes on the way and nobody else holds is put where the service closes it. */
final class Assembly {
    private static final Logger log = LoggerFactory.getLogger(Assembly.class);
    private static final Duration JOURNAL_PATIENCE = Duration.ofMinutes(2);

    private final ActuatorConfig config;
    private final TopicNames topics;
    private final KafkaClients clients;
    private final SchemaRegistry schemas;
    private final Admin admin;
    private final CredentialStore store;
    private final Meters meters;
    private final Deque<AutoCloseable> opened;

    Assembly(
            ActuatorConfig config,
            KafkaClients clients,
            SchemaRegistry schemas,
            Admin admin,
            CredentialStore store,
            Meters meters,
            Deque<AutoCloseable> opened) {
        this.config = config;
        this.topics = new TopicNames(config.topicPrefix());
        this.clients = clients;
        this.schemas = schemas;
        this.admin = admin;
        this.store = store;
        this.meters = meters;
        this.opened = opened;
    }

    Unsealer unsealer() {
        return config.sealingKey()
                .map(file -> Unsealer.following(store, file))
                .orElseGet(() -> Unsealer.without(store));
    }

    InventoryView inventory() {
        return new InventoryView(
                clients.reader("inventory"), topics.of(Topic.CREDENTIALS), reader(Credential.class), store, meters);
    }

    Reaches reaches(ConnectorSet connectors) {
        return new Reaches(
                connectors::agentsHit,
                clients.news("reaches"),
                topics.of(Topic.POPULATION),
                writer(PopulationChange.class),
                Clock.systemUTC());
    }

    /** What the owners of all partitions share. */
    OwnerParts owners(ConnectorSet connectors) {
        var check = new StartUpCheck(admin, topics);
        check.requireBroker(config.kafka().bootstrapServers());
        int partitions = check.commandPartitions();
        report(check.warnings(
                new Takeover(config.kafka().sessionTimeout(), config.kafka().transactionTimeout())));
        var desk = new Desk(connectors, config.patience());
        var verifier = RecordVerifier.following(config.verifyingKeys());
        var journal = new JournalReader(
                admin,
                () -> clients.reader("journal"),
                topics.of(Topic.ACTUATOR_JOURNAL),
                reader(JournalEntry.class),
                JOURNAL_PATIENCE,
                new ReceiptReader(
                        admin,
                        () -> clients.reader("receipts"),
                        topics.of(Topic.RECEIPTS),
                        reader(Receipt.class),
                        JOURNAL_PATIENCE,
                        partitions));
        var shut = shutPoints(partitions);
        return new OwnerParts(
                partition -> new PartitionWriter(clients.transactional(partition), target(partition)),
                journal,
                desk,
                new Recovery(desk, config.retention()),
                new CommandReader(
                        verifier,
                        reader(Command.class),
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

    private void report(List<String> warnings) {
        warnings.forEach(warning ->
                log.atWarn().addKeyValue("warning", warning).log("the cluster falls short of what was expected"));
        meters.gauge(ActuatorMetric.START_UP_WARNED, warnings::size);
    }

    /** What other instances do is read from their journals, which all instances follow. */
    private ShutPoints shutPoints(int partitions) {
        var needs = new JournaledNeeds();
        var follower = opened(new JournalFollower(
                admin,
                clients.reader("journals"),
                topics.of(Topic.ACTUATOR_JOURNAL),
                partitions,
                reader(JournalEntry.class),
                needs::put));
        follower.start();
        return new ShutPoints(needs, follower::catchUp, partitions);
    }

    private PartitionWriter.Target target(int partition) {
        return new PartitionWriter.Target(
                new TopicPartition(topics.of(Topic.COMMANDS), partition),
                config.kafka().groupId(),
                topics.of(Topic.ACTUATOR_JOURNAL),
                topics.of(Topic.RECEIPTS),
                topics.of(Topic.DEAD_LETTER),
                config.name(),
                writer(JournalEntry.class),
                writer(Receipt.class),
                writer(DeadLetter.class));
    }

    private <T extends SpecificRecord> Deserializer<T> reader(Class<T> type) {
        return AvroSerde.of(schemas, type, false).deserializer();
    }

    private <T extends SpecificRecord> Serializer<T> writer(Class<T> type) {
        return AvroSerde.of(schemas, type, false).serializer();
    }

    private <T extends AutoCloseable> T opened(T part) {
        opened.push(part);
        return part;
    }
}
