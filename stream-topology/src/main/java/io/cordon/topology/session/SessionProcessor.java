package io.cordon.topology.session;

import static io.cordon.topology.metric.DetectionMeters.label;

import io.cordon.detectors.Core;
import io.cordon.detectors.Facts;
import io.cordon.detectors.Outcome;
import io.cordon.detectors.Yardsticks;
import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.UnreadableStateException;
import io.cordon.detectors.response.Subject;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.policy.Modes;
import io.cordon.schemas.topic.Keys;
import io.cordon.schemas.trace.Passage;
import io.cordon.topology.commit.UrgentCommits;
import io.cordon.topology.commit.WritingAhead;
import io.cordon.topology.deadletter.Refusal;
import io.cordon.topology.metric.DetectionMeters;
import io.cordon.topology.metric.DetectionMetric;
import io.cordon.topology.normalise.GrantStore;
import io.cordon.topology.normalise.NormalisedDirective;
import io.cordon.topology.normalise.NormalisedEvent;
import io.cordon.topology.normalise.SessionInput;
import io.cordon.topology.normalise.TimeSource;
import io.cordon.topology.session.journal.Journal;
import io.cordon.topology.table.FormerLayout;
import io.cordon.topology.table.SessionTable;
import io.cordon.wire.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes events, directives and time to the core, one session at a time, and keeps what the core knows.
 *
 * <p><b>Failure semantics.</b> Everything that one record leads to, state and output, is one transaction. A core that fails on an event is a
 * defect of the core: the event goes to the dead letters, the session's facts stay as they were before, and the stream goes on. The first time in a process
 * the transaction is aborted for it, since the facts from before may not be stored; from then on facts are stored after each event.
 */
public final class SessionProcessor implements Processor<String, SessionInput, String, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(SessionProcessor.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    /** A gate believes its view for three seconds, and hears of a beat with the usual commit. */
    private static final Duration BEAT = Duration.ofMillis(500);

    private static final int MAX_TREE_SESSIONS = 1_000;

    private final SessionSettings settings;
    private final EarlyHolds early;
    private final DetectionMeters meters;
    private final Journal.Source journals;
    private final Caution caution;
    private final TickClock clock;
    private final WritingAhead ahead = new WritingAhead();

    private ProcessorContext<String, Object> context;
    private Yardsticks yardsticks;
    private Modes modes;
    private Journal journal;
    private StateStore known;
    private Alarms alarms;
    private Tenants tenants;
    private GrantStore grants;
    private HoldDesk holds;
    private Publisher publisher;
    private Heartbeats heartbeats;
    private UrgentCommits commits;
    private long lastTick;

    /** One that goes by the clock and by what is in force, and keeps a journal of it. */
    public SessionProcessor(SessionSettings settings, EarlyHolds early, DetectionMeters meters, Caution caution) {
        this(settings, early, meters, settings.journals(), caution);
    }

    /** One that is told, or says what it was told, there. */
    @SuppressWarnings("NullAway.Init") // the rest comes with init
    public SessionProcessor(
            SessionSettings settings,
            EarlyHolds early,
            DetectionMeters meters,
            Journal.Source journals,
            Caution caution) {
        this.settings = settings;
        this.early = early;
        this.meters = meters;
        this.journals = journals;
        this.caution = caution;
        this.clock = new TickClock(settings.warmUp());
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        FormerLayout.refuse(context);
        this.context = context;
        this.modes = settings.modes();
        this.journal = journals.open(context, modes);
        this.yardsticks = settings.yardsticks(context);
        this.known = new StateStore(
                SessionTable.SESSIONS.of(context),
                SessionTable.TREES.of(context),
                SessionTable.PAGES.of(context),
                settings.keptBytes(),
                caution,
                meters::sessionWritten);
        this.alarms = new Alarms(yardsticks.plain(), new Timers(SessionTable.TIMERS.of(context)), known);
        this.tenants = new Tenants(SessionTable.TENANTS.of(context));
        this.grants = new GrantStore(SessionTable.GRANTS.of(context));
        HoldLedger ledger = new HoldLedger(SessionTable.HOLDS.of(context), tenants, settings.holdLimit(), journal);
        this.heartbeats = new Heartbeats(
                context, settings.application(), settings.children().gate());
        this.commits = new UrgentCommits(context);
        this.holds = new HoldDesk(context, settings, ledger, early, meters);
        this.publisher = new Publisher(context, settings, holds, grants, yardsticks, commits, meters);
        publisher.goBy(settings.reach().shadow(modes));
        schedule();
    }

    private void schedule() {
        if (settings.time() == TimeSource.BROKER) {
            context.schedule(
                    TICK,
                    PunctuationType.WALL_CLOCK_TIME,
                    wall -> clock.at(Instant.ofEpochMilli(wall)).ifPresent(this::pass));
        }
        if (!settings.reach().aside()) {
            context.schedule(BEAT, PunctuationType.WALL_CLOCK_TIME, heartbeats::beat);
        }
    }

    @Override
    public void process(Record<String, SessionInput> record) {
        goByModes();
        Passage passage = settings.tracer().enter("cordon.detect", record.headers());
        publisher.within(passage);
        switch (record.value()) {
            case NormalisedEvent event -> happened(event);
            case NormalisedDirective directive -> answered(directive);
        }
        publisher.within(Passage.NONE);
        passage.end(Map.of("cordon.tree", record.key()));
        if (ahead.isDue(context.currentSystemTimeMs())) {
            writeAhead();
        }
        commits.ask();
    }

    private void writeAhead() {
        known.writeAhead();
        if (YoungSpace.isNearlyFull()) {
            known.rest();
        }
    }

    private void happened(NormalisedEvent input) {
        Instant brokerTime = input.source().brokerTime();
        clock.heard(brokerTime);
        commits.heard(brokerTime);
        if (settings.time() == TimeSource.CLAIMED) {
            replayTime(input.event().envelope().time());
        }
        journal.takes(input.source().offset());
        SessionRef ref = input.event().envelope().session();
        Optional<SessionState> before = known.session(input.key());
        SessionState state = before.orElseGet(() -> SessionState.blank(ref));
        Facts facts = known.facts(state);
        Blemishes blemishes = Blemishes.of(facts);
        Pin pin = pin(state, input.event().envelope());
        apply(input, state, facts, yardsticks.core(ref.tenant(), pin)).ifPresent(outcome -> {
            if (outcome.repeat()) {
                meters.count(DetectionMetric.EVENT_REPEATED);
            } else {
                blemishes.count(facts, meters);
                taken(input, outcome, state, facts, pin);
            }
        });
    }

    private Pin pin(SessionState state, Envelope envelope) {
        return yardsticks.pin(state.pin(), envelope.session().tenant(), envelope.agentType(), envelope.time());
    }

    /** Empty if the core failed. */
    private Optional<Outcome> apply(NormalisedEvent input, SessionState state, Facts facts, Core core) {
        try {
            return Optional.of(core.apply(facts, input.event()));
        } catch (UnreadableStateException e) {
            // State of a newer release: going on would overwrite it.
            throw e;
        } catch (RuntimeException e) {
            if (!known.isStored(state)) {
                caution.take();
                throw new IllegalStateException(
                        "the core failed on " + input.source() + " before the facts were stored", e);
            }
            LOG.atError()
                    .addKeyValue("source", input.source())
                    .addKeyValue("error", e.getClass().getName())
                    .log("core failed on an event, event dead-lettered", e);
            known.forget(state);
            meters.count(DetectionMetric.CORE_FAILED);
            meters.deadLettered("events", DeadLetterReason.UNKNOWN);
            publisher.deadLetter(
                    input.source(),
                    Refusal.of(
                            DeadLetterReason.UNKNOWN,
                            "the core failed: " + e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    private void taken(NormalisedEvent input, Outcome outcome, SessionState state, Facts facts, Pin pin) {
        Event event = input.event();
        String tenant = event.envelope().session().tenant();
        if (state.pin().isEmpty()) {
            meters.count(DetectionMetric.SESSION_OPENED);
            tenants.change(tenant, TenantRecord::opened);
        }
        count(event, outcome, yardsticks.stamp(tenant, pin));
        Cause cause = Cause.of(event, stamp(input));
        state.seenOn(event.envelope().instance());
        goesBy(state, pin, cause);
        publisher.publish(outcome, state, cause);
        alarms.wakeOthers(outcome, cause);
        alarms.bringForward(state, facts, event.envelope().time());
        known.save(state, facts);
    }

    /** Whoever repeats the judgements on this session must know from when on it goes by which baseline. */
    private void goesBy(SessionState state, Pin pin, Cause cause) {
        boolean news = state.pin().map(before -> !before.sameAs(pin)).orElse(!pin.isNone());
        state.goesBy(pin);
        if (news) {
            journal.goesBy(state.key(), pin);
            publisher.goesBy(pin, state, cause);
        }
    }

    /** In a replay the broker's time is that of the replay and says nothing: the same recording must give the same records. */
    private Instant stamp(NormalisedEvent input) {
        return switch (settings.time()) {
            case BROKER -> input.source().brokerTime();
            case CLAIMED -> input.event().envelope().time();
        };
    }

    private void count(Event event, Outcome outcome, String baseline) {
        meters.count(DetectionMetric.EVENT_DECIDED, label(event.envelope().origin()));
        if (event.payload() instanceof Payload.Unknown) {
            meters.count(DetectionMetric.EVENT_UNKNOWN);
        }
        if (event.payload() instanceof ToolCallRequested call) {
            call.verdict().ifPresent(gate -> meters.count(DetectionMetric.GATE_JUDGED, gate.warm() ? "warm" : "less"));
        }
        GateComparison.of(event, outcome, baseline)
                .ifPresent(kind -> meters.count(DetectionMetric.GATE_DISAGREED, label(kind)));
    }

    private void answered(NormalisedDirective input) {
        List<String> sessions = concerned(input);
        meters.count(
                DetectionMetric.DIRECTIVE_TAKEN,
                label(input.directive().kind()),
                Boolean.toString(!sessions.isEmpty()));
        if (!sessions.isEmpty()) {
            journal.answered(input);
        }
        for (String key : sessions) {
            known.session(key).ifPresent(state -> obey(input, state));
        }
    }

    private List<String> concerned(NormalisedDirective input) {
        Subject subject = input.directive().subject();
        if (subject.kind() == Subject.Kind.SESSION) {
            String key = SessionKeys.of(input.tenant(), input.root(), subject.ref());
            return known.session(key).isPresent() ? List.of(key) : List.of();
        }
        return known.sessionsOf(Keys.tree(input.tenant(), input.root()), MAX_TREE_SESSIONS);
    }

    private void obey(NormalisedDirective input, SessionState state) {
        Facts facts = known.facts(state);
        Outcome outcome = yardsticks.plain().direct(facts, input.directive());
        Cause cause = tickCause(state, input.brokerTime());
        publisher.publish(outcome, state, cause);
        publisher.credentialsHear(input.directive(), state, cause);
        alarms.bringForward(state, facts, input.brokerTime());
        known.save(state, facts);
    }

    /** Between two inputs, so that one input is judged by one set of modes. */
    private void goByModes() {
        Modes now = settings.modes();
        if (!now.equals(modes)) {
            modes = now;
            journal.modes(now);
            yardsticks.goBy(settings.reach().core(now));
            publisher.goBy(settings.reach().shadow(now));
        }
    }

    /** In a replay time passes with the events, second by second, so that the same events give the same ticks. */
    private void replayTime(Instant engineTime) {
        if (engineTime.getEpochSecond() > lastTick) {
            lastTick = engineTime.getEpochSecond();
            tick(engineTime);
        }
    }

    /** Time passes, by the broker's clock, by which holds end too: when nobody is left who is due, all that is to be renewed is. */
    public void pass(Instant now) {
        goByModes();
        if (tick(now) < settings.ticksAtOnce()) {
            heartbeats.renewed(now);
        }
        commits.ask();
    }

    /** Returns how many sessions were due. */
    private int tick(Instant now) {
        List<String> due = journal.due(now, () -> alarms.due(now, settings.ticksAtOnce()));
        due.forEach(key -> known.session(key).ifPresent(state -> tick(state, now)));
        return due.size();
    }

    private void tick(SessionState state, Instant now) {
        state.disarm();
        journal.withdrawn(state.key(), () -> withdrawn(state));
        meters.count(DetectionMetric.TICK_TAKEN);
        Facts facts = known.facts(state);
        Outcome outcome = core(state).tick(facts, now);
        Cause cause = tickCause(state, now);
        publisher.publish(outcome, state, cause);
        alarms.wakeOthers(outcome, cause);
        if (outcome.expired()) {
            delete(state, outcome.treeExpired());
        } else {
            alarms.next(state, facts, now);
            known.save(state, facts);
        }
    }

    /** Its pin names a version that is not there any more; only its next event pins it anew. */
    private boolean withdrawn(SessionState state) {
        String tenant = state.facts().ref().tenant();
        return state.pin()
                .filter(pin -> !pin.isNone())
                .filter(pin -> yardsticks.stamp(tenant, pin).equals(Baselines.NONE.version()))
                .isPresent();
    }

    private Core core(SessionState state) {
        String tenant = state.facts().ref().tenant();
        return state.pin().map(pin -> yardsticks.core(tenant, pin)).orElseGet(yardsticks::plain);
    }

    private void delete(SessionState state, boolean tree) {
        SessionRef ref = state.facts().ref();
        holds.forget(ref);
        known.deleteSession(ref);
        grants.delete(ref);
        tenants.change(ref.tenant(), TenantRecord::closed);
        if (tree) {
            known.deleteTree(ref);
        }
        meters.count(DetectionMetric.SESSION_DELETED);
    }

    private static Cause tickCause(SessionState state, Instant now) {
        SessionFacts facts = state.facts();
        return Cause.tick(
                facts.ref(),
                facts.identity().agent(),
                facts.identity().agentType(),
                facts.identity().origin(),
                now);
    }
}
