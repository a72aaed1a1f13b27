package io.cordon.topology.detect;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.AuditEvent;
import io.cordon.schemas.avro.BaselineDocument;
import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.Credential;
import io.cordon.schemas.avro.DeadLetter;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.Finding;
import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Intent;
import io.cordon.schemas.avro.PopulationChange;
import io.cordon.schemas.avro.SlimRecord;
import io.cordon.schemas.avro.SubjectKind;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.baseline.BaselineTopic;
import io.cordon.topology.deadletter.DeadLetters;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.normalise.DirectiveProcessor;
import io.cordon.topology.normalise.Next;
import io.cordon.topology.normalise.NormaliseProcessor;
import io.cordon.topology.normalise.NormaliseSettings;
import io.cordon.topology.normalise.RecordReader;
import io.cordon.topology.session.Caution;
import io.cordon.topology.session.Children;
import io.cordon.topology.session.EarlyHolds;
import io.cordon.topology.session.GatePartitioner;
import io.cordon.topology.session.SessionProcessor;
import io.cordon.topology.session.SessionSettings;
import io.cordon.topology.session.journal.JournalPartitioner;
import io.cordon.topology.subject.SubjectProcessor;
import io.cordon.topology.subject.SubjectReader;
import io.cordon.topology.subject.SubjectSettings;
import io.cordon.topology.table.SessionTable;
import io.cordon.topology.table.SubjectTable;
import io.cordon.topology.table.Table;
import io.cordon.wire.SlimMapper;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;

/*
 *   events ------------> normalise --+
 *                                    +--> session --> findings, alerts, gate, intents, slim, journal, dead-letter
 *   directives.session > directives -+
 *
 *   slim, audit, credentials, directives.subject --> subject --> findings, alerts, gate, intents, slim, population, dead-letter
 *
 *   slim, what ended clean ----------------------------------------> subject --> baselines --> a copy in each instance, read by both
 *
 * The two meet only through the topic slim, by which also the tasks of credentials tell those of sessions and agents: sinks are per sub-topology, since a shared one would make both one.
 */
/** The processors and stores of detection between their topics. */
public final class DetectionTopology implements Supplier<Topology> {
    private static final StringSerializer TEXT = new StringSerializer();
    private static final ByteArrayDeserializer BYTES = new ByteArrayDeserializer();
    private static final String SESSION = "session";
    private static final String SUBJECT = "subject";
    /** Each event changes rows of a session, few those of a subject. */
    private static final double SESSION_ROWS = 0.75;

    private static final double SUBJECT_ROWS = 0.25;

    private final DetectionSettings settings;
    private final Serdes serdes;
    private final EarlyHolds early;
    private final DetectionMeters meters;

    /**
     * A topology.
     *
     * @param early by which gates are told of holds before the commit
     */
    public DetectionTopology(
            DetectionSettings settings, SchemaRegistry registry, EarlyHolds early, DetectionMeters meters) {
        this.settings = requireNonNull(settings, "settings");
        this.serdes = new Serdes(registry);
        this.early = requireNonNull(early, "early");
        this.meters = requireNonNull(meters, "meters");
    }

    /** The topics that it reads and writes. */
    public static Set<Topic> topics() {
        return Set.of(
                Topic.EVENTS,
                Topic.DIRECTIVES_SESSION,
                Topic.SLIM,
                Topic.AUDIT,
                Topic.CREDENTIALS,
                Topic.DIRECTIVES_SUBJECT,
                Topic.FINDINGS,
                Topic.ALERTS,
                Topic.GATE,
                Topic.INTENTS,
                Topic.BASELINES,
                Topic.POPULATION,
                Topic.JOURNAL,
                Topic.DEAD_LETTER);
    }

    @Override
    public Topology get() {
        Topology topology = new Topology();
        BaselineTopic baselines = settings.baselines(serdes.reader(BaselineDocument.class));
        baselines.addTo(topology);
        session(topology, baselines);
        subject(topology, baselines);
        return topology;
    }

    private void subject(Topology topology, BaselineTopic baselines) {
        Children children = Children.of(SUBJECT);
        follow(topology, Topic.SLIM, SlimRecord.class, SlimMapper::key);
        follow(topology, Topic.AUDIT, AuditEvent.class, audit -> credential(audit.getTenant(), audit.getCredential()));
        follow(
                topology,
                Topic.CREDENTIALS,
                Credential.class,
                listed -> credential(listed.getTenant(), listed.getRef()));
        follow(
                topology,
                Topic.DIRECTIVES_SUBJECT,
                Directive.class,
                directive -> Keys.subject(
                        directive.getTenant(),
                        directive.getSubject().getKind(),
                        directive.getSubject().getRef()));
        String[] readers = {
            reader(Topic.SLIM), reader(Topic.AUDIT), reader(Topic.CREDENTIALS), reader(Topic.DIRECTIVES_SUBJECT)
        };
        SubjectSettings core = settings.subject(children, baselines);
        topology.addProcessor(SUBJECT, () -> new SubjectProcessor(core, meters), readers);
        topology.addStateStore(Table.store(SubjectTable.STORE, SUBJECT_ROWS / settings.partitions()), SUBJECT);
        sinks(topology, children, SUBJECT);
        topology.addSink(children.slim(), settings.topic(Topic.SLIM), TEXT, serdes.writer(SlimRecord.class), SUBJECT)
                .addSink(
                        children.baselines(),
                        settings.topic(Topic.BASELINES),
                        TEXT,
                        serdes.writer(BaselineDocument.class),
                        SUBJECT)
                .addSink(
                        children.population(),
                        settings.topic(Topic.POPULATION),
                        TEXT,
                        serdes.writer(PopulationChange.class),
                        SUBJECT)
                .addSink(
                        children.deadLetter(),
                        settings.topic(Topic.DEAD_LETTER),
                        TEXT,
                        serdes.writer(DeadLetter.class),
                        readers);
    }

    private <T extends SpecificRecord> void follow(
            Topology topology, Topic topic, Class<T> type, Function<T, String> key) {
        Next next = new Next(SUBJECT, Children.of(SUBJECT).deadLetter());
        DeadLetters letters = new DeadLetters(settings.application());
        RecordReader<T> reader = settings.reader(serdes.reader(type));
        topology.addSource(topic.shortName(), BYTES, BYTES, settings.topic(topic))
                .addProcessor(
                        reader(topic),
                        () -> new SubjectReader<>(topic, reader, key, next, letters, meters),
                        topic.shortName());
    }

    private static String reader(Topic topic) {
        return "read-" + topic.shortName();
    }

    private static String credential(String tenant, String ref) {
        return Keys.subject(tenant, SubjectKind.CREDENTIAL, ref);
    }

    private void session(Topology topology, BaselineTopic baselines) {
        Children children = Children.of(SESSION);
        Next next = new Next(SESSION, children.deadLetter());
        NormaliseSettings checks = settings.checks(serdes.reader(Event.class), serdes.reader(Directive.class));
        SessionSettings core = settings.session(children, baselines);
        DeadLetters letters = new DeadLetters(settings.application());
        Caution caution = new Caution();
        topology.addSource("events", BYTES, BYTES, settings.topic(Topic.EVENTS))
                .addSource("session-directives", BYTES, BYTES, settings.topic(Topic.DIRECTIVES_SESSION))
                .addProcessor("normalise", () -> new NormaliseProcessor(checks, next, letters, meters), "events")
                .addProcessor(
                        "directives", () -> new DirectiveProcessor(checks, next, letters, meters), "session-directives")
                .addProcessor(
                        SESSION, () -> new SessionProcessor(core, early, meters, caution), "normalise", "directives");
        topology.addStateStore(
                Table.store(SessionTable.STORE, SESSION_ROWS / settings.partitions()), SESSION, "normalise");
        sinks(topology, children, SESSION);
        topology.addSink(children.slim(), settings.topic(Topic.SLIM), TEXT, serdes.writer(SlimRecord.class), SESSION)
                .addSink(
                        children.journal(),
                        settings.topic(Topic.JOURNAL),
                        TEXT,
                        serdes.writer(Circumstance.class),
                        new JournalPartitioner(),
                        SESSION)
                .addSink(
                        children.deadLetter(),
                        settings.topic(Topic.DEAD_LETTER),
                        TEXT,
                        serdes.writer(DeadLetter.class),
                        "normalise",
                        "directives",
                        SESSION);
    }

    private void sinks(Topology topology, Children children, String parent) {
        topology.addSink(
                        children.findings(), settings.topic(Topic.FINDINGS), TEXT, serdes.writer(Finding.class), parent)
                .addSink(children.alerts(), settings.topic(Topic.ALERTS), TEXT, new ByteArraySerializer(), parent)
                .addSink(
                        children.gate(),
                        settings.topic(Topic.GATE),
                        TEXT,
                        serdes.writer(GateEntry.class),
                        new GatePartitioner(),
                        parent)
                .addSink(children.intents(), settings.topic(Topic.INTENTS), TEXT, serdes.writer(Intent.class), parent);
    }
}
