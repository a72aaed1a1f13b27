package io.cordon.topology.repeat;

import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.event.SessionRef;
import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.Directive;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.policy.ModesJson;
import io.cordon.schemas.serde.AvroSerde;
import io.cordon.schemas.serde.SchemaRegistry;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.topic.Topic;
import io.cordon.topology.deadletter.DeadLetters;
import io.cordon.topology.detect.DetectionSettings;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.Meters;
import io.cordon.topology.normalise.Next;
import io.cordon.topology.normalise.NormaliseProcessor;
import io.cordon.topology.normalise.NormalisedDirective;
import io.cordon.topology.normalise.NormalisedEvent;
import io.cordon.topology.normalise.SessionInput;
import io.cordon.topology.session.Caution;
import io.cordon.topology.session.Children;
import io.cordon.topology.session.EarlyHolds;
import io.cordon.topology.session.SessionKeys;
import io.cordon.topology.session.SessionProcessor;
import io.cordon.topology.session.SessionSettings;
import io.cordon.topology.session.StoredSession;
import io.cordon.topology.session.journal.RetoldBaselines;
import io.cordon.topology.session.journal.RetoldJournal;
import io.cordon.topology.session.journal.Timeline;
import io.cordon.topology.table.SessionTable;
import io.cordon.topology.table.Table;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.Record;

/*
 * The very processors of the service, with nothing but their surroundings exchanged. A second implementation of what they do would only show that
 * somebody can write it twice.
 */
/** A task of detection's session core without Kafka around it: it takes events, and what it was told besides, and says what it writes. One thread. */
final class RepeatedTask {
    private static final String SESSION = "session";

    private final Children children = Children.of(SESSION);
    /** Who is due says the journal, and not the timers. */
    private final Rows rows = new Rows(SessionTable.STORE, key -> !SessionTable.TIMERS.holds(key));

    private final Table sessions = SessionTable.SESSIONS.in(rows);
    private final String events;
    private final StandIn reading;
    private final NormaliseProcessor normalise;
    private final SessionProcessor core;
    private final RetoldJournal journal;
    private final Listener listener;
    private Modes modes = Modes.none();
    private List<Circumstance> said = List.of();
    private String tree = "";

    /** Hears what the task does. */
    interface Listener {
        /** An event passed all checks and is judged next. */
        void judges(NormalisedEvent event);

        /**
         * The task writes a record.
         *
         * @param topic where to
         * @param tree of the input that it came of
         */
        void writes(Topic topic, String tree, Record<? extends String, ?> record);
    }

    /**
     * A task that has taken nothing yet.
     *
     * @param settings what it runs by, with modes that change
     */
    RepeatedTask(
            Function<Supplier<Modes>, DetectionSettings> settings,
            int partition,
            SchemaRegistry registry,
            RetoldBaselines baselines,
            Listener listener) {
        DetectionSettings its = settings.apply(() -> modes);
        this.listener = listener;
        this.events = its.topics().of(Topic.EVENTS);
        this.journal = new RetoldJournal(baselines);
        DetectionMeters meters = new DetectionMeters(new Meters(new SimpleMeterRegistry()));
        SessionSettings session = its.session(children, context -> baselines);
        this.core = new SessionProcessor(session, EarlyHolds.NONE, meters, (context, before) -> journal, new Caution());
        this.normalise = new NormaliseProcessor(
                its.checks(reader(registry, Event.class), reader(registry, Directive.class)),
                new Next(SESSION, children.deadLetter()),
                new DeadLetters(its.application()),
                meters);
        this.reading = new StandIn(its.application(), partition, rows, this::read);
        core.init(new StandIn(its.application(), partition, rows, this::written));
        normalise.init(reading);
    }

    private static <T extends SpecificRecord> Deserializer<T> reader(SchemaRegistry registry, Class<T> type) {
        return AvroSerde.of(registry, type, false).deserializer();
    }

    /** Takes an event, and what the journal says on it. */
    void take(ConsumerRecord<byte[], byte[]> event, List<Circumstance> saidOnIt) {
        said = saidOnIt;
        reading.at(events, event.offset());
        normalise.process(new Record<>(event.key(), event.value(), event.timestamp(), event.headers()));
    }

    private void read(Record<? extends String, ?> record, String child) {
        if (record.value() instanceof NormalisedEvent event) {
            SessionRef session = event.event().envelope().session();
            tree = Keys.tree(session.tenant(), session.root());
            listener.judges(event);
            journal.event(said, () -> pinned(event));
            take(record.key(), event, record.timestamp());
        }
    }

    private long pinned(NormalisedEvent event) {
        SessionRef ref = event.event().envelope().session();
        byte[] stored = sessions.get(SessionKeys.of(ref.tenant(), ref.root(), ref.session()));
        return stored == null ? Pin.NONE : StoredSession.baseline(stored);
    }

    private void take(String key, SessionInput input, long timestamp) {
        core.process(new Record<>(key, input, timestamp));
    }

    /** Takes what it was told between two events. */
    void take(Timeline.Step step) {
        switch (step.told().getKind()) {
            case STANDING -> modes = ModesJson.read(step.told().getModes());
            case DIRECTIVE -> {
                tree = step.told().getKeys().getFirst();
                NormalisedDirective answer = journal.directive(step);
                take(tree, answer, answer.brokerTime().toEpochMilli());
            }
            case TICK -> {
                tree = "";
                journal.tick(step);
                core.pass(step.told().getAt());
            }
            case RESUMED, BASELINE, WITHDRAWN, LIMITED, UNKNOWN ->
                throw new IllegalArgumentException(
                        "not between events: " + step.told().getKind());
        }
    }

    private void written(Record<? extends String, ?> record, String child) {
        String of = tree.isEmpty() ? journal.tree() : tree;
        if (child.equals(children.findings())) {
            listener.writes(Topic.FINDINGS, of, record);
        } else if (child.equals(children.gate())) {
            listener.writes(Topic.GATE, of, record);
        } else if (child.equals(children.intents())) {
            listener.writes(Topic.INTENTS, of, record);
        }
    }
}
