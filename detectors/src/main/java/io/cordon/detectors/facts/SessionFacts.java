package io.cordon.detectors.facts;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.finding.Rung;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** What is known of one session. Mutable, bounded, confined to one thread. */
public final class SessionFacts {

    /** Version of the stored form: the one before had no offers of tools, and without any the record is still of that one. */
    static final int VERSION = 2;

    private static final int WITHOUT_OFFERS = 1;

    private static final int KIB = 1024;
    private static final int SCOPES = 1 + Member.SCOPES;

    private final SessionRef ref;
    private Optional<String> parent = Optional.empty();
    private String agent = "";
    private String agentType = "";
    private Mode mode = Mode.ENFORCE;
    private OriginLevel origin = OriginLevel.UNVERIFIED;
    private String grantId = "";
    private boolean drill;
    private boolean started;
    private boolean doubtful;
    private long endedAt;
    private long firstSeen;
    private long lastActivity;
    private long events;
    private long calls;
    private long outboundBytes;
    private long dropped;
    private final List<ScopeFacts> scopes = new ArrayList<>(1);
    private Writers writers = new Writers();
    private PendingCalls pending = new PendingCalls();
    private Denials denials = new Denials();
    private Rhythm rhythm = new Rhythm();
    private Chain chain = new Chain();
    private LiveCredentials credentials = new LiveCredentials();
    private Memory memory = new Memory();
    private Standing standing = new Standing();
    private Trail trail = new Trail();
    private Shape shape = new Shape();

    private SessionFacts(SessionRef ref) {
        this.ref = ref;
    }

    /** A session of which nothing is known yet. */
    public static SessionFacts blank(SessionRef ref) {
        return new SessionFacts(requireNonNull(ref, "ref"));
    }

    /** The session. */
    public SessionRef ref() {
        return ref;
    }

    /** The session that it says spawned it. */
    public Optional<String> parent() {
        return parent;
    }

    /** The agent, as the last event named it. */
    public String agent() {
        return agent;
    }

    /** The agent's type, as the last event named it. */
    public String agentType() {
        return agentType;
    }

    /** The mode of the last event. */
    public Mode mode() {
        return mode;
    }

    /** The origin level of the last event. */
    public OriginLevel origin() {
        return origin;
    }

    /** Id of the grant under which the session began; empty without one. */
    public String grantId() {
        return grantId;
    }

    /** True for a drill of the kill path. */
    public boolean drill() {
        return drill;
    }

    /** True once the session said that it began. */
    public boolean started() {
        return started;
    }

    /** True once the session said that it ended. */
    public boolean ended() {
        return endedAt != 0;
    }

    /** Engine time in milliseconds of its end; 0 while it lasts. */
    public long endedAt() {
        return endedAt;
    }

    /** Engine time in milliseconds of its first event. */
    public long firstSeen() {
        return firstSeen;
    }

    /** Engine time in milliseconds of its last event. */
    public long lastActivity() {
        return lastActivity;
    }

    /** Events folded in. */
    public long events() {
        return events;
    }

    /** Calls asked for; the same denied call again does not count. */
    public long calls() {
        return calls;
    }

    /** Bytes in the arguments of calls that were not stopped and that leave. */
    public long outboundBytes() {
        return outboundBytes;
    }

    /** Events that the emitter says it dropped. */
    public long dropped() {
        return dropped;
    }

    /** Scopes that all hold: its own and those that its spawning gave it. */
    public List<ScopeFacts> scopes() {
        return scopes;
    }

    /** True if every scope that declares destinations names this one, and at least one does. */
    public boolean declares(Destination destination) {
        boolean named = false;
        for (int i = 0; i < scopes.size(); i++) {
            if (scopes.get(i).declaresDestinations()) {
                if (!scopes.get(i).names(destination)) {
                    return false;
                }
                named = true;
            }
        }
        return named;
    }

    /** True if there is a scope, and this holds of every one. */
    public boolean everyScope(Predicate<ScopeFacts> holds) {
        for (int i = 0; i < scopes.size(); i++) {
            if (!holds.test(scopes.get(i))) {
                return false;
            }
        }
        return !scopes.isEmpty();
    }

    /** What its writers wrote. */
    public Writers writers() {
        return writers;
    }

    /** Calls that have not ended. */
    public PendingCalls pending() {
        return pending;
    }

    /** Calls that were not allowed. */
    public Denials denials() {
        return denials;
    }

    /** How fast it calls. */
    public Rhythm rhythm() {
        return rhythm;
    }

    /** In which order it took things in. */
    public Chain chain() {
        return chain;
    }

    /** Credentials that it holds. */
    public LiveCredentials credentials() {
        return credentials;
    }

    /** What detectors said before. */
    public Memory memory() {
        return memory;
    }

    /** How it stands with the response. */
    public Standing standing() {
        return standing;
    }

    /** What it did that makes later things worse. */
    public Trail trail() {
        return trail;
    }

    /** What it looks like from afar. */
    public Shape shape() {
        return shape;
    }

    /** Notes how suspicious a call of this coarse class of effect was, from 0 to 100; the highest counts. */
    public void suspicion(int effect, int points) {
        shape.suspected(effect, points);
    }

    /** Notes what was found, whatever came of it. */
    public void found(Rung rung) {
        shape.found(rung);
    }

    /**
     * True if a baseline may learn from it: every event of it was verified, it began and ended, nothing of it is missing, nothing was found, it
     * was never held or contained, and it was no drill.
     */
    public boolean endedClean() {
        return started
                && ended()
                && !doubtful
                && dropped == 0
                && !drill
                && standing.untouched()
                && shape.strongest() == Rung.OBSERVE;
    }

    /** What a baseline learns from it, as run by this runtime. */
    public SessionObservation observation(String runtime) {
        return new SessionObservation(
                agentType,
                runtime,
                shape.transitions(),
                shape.tools(),
                calls,
                shape.mostInMinute(),
                shape.destinations(),
                Duration.ofMillis(Math.max(0, lastActivity - firstSeen)),
                shape.points(),
                OptionalInt.empty(),
                OptionalLong.of((outboundBytes + KIB - 1) / KIB));
    }

    /** Notes what a detector said, so that it can tell whether it said it before. */
    public void note(String detector, long key, long time) {
        memory.note(detector, key, time);
    }

    void saw(Envelope envelope, long now) {
        if (events == 0) {
            firstSeen = now;
        }
        events++;
        lastActivity = Math.max(lastActivity, now);
        if (!agent.equals(envelope.agent())
                || !agentType.equals(envelope.agentType())
                || !parent.equals(envelope.parent())) {
            // Hardly ever: names come anew with each event, and the first ones need not be let go for them.
            parent = envelope.parent();
            agent = envelope.agent();
            agentType = envelope.agentType();
        }
        mode = envelope.mode();
        origin = envelope.origin();
        doubtful |= origin != OriginLevel.VERIFIED;
    }

    /** Only the first start counts: a second one cannot widen the scope. */
    boolean begin(String grant, boolean isDrill, ScopeFacts scope) {
        if (started) {
            return false;
        }
        started = true;
        grantId = grant;
        drill = isDrill;
        addScope(scope);
        return true;
    }

    void addScope(ScopeFacts scope) {
        if (scopes.size() < SCOPES) {
            scopes.add(scope);
        }
    }

    void called() {
        calls++;
    }

    void sent(int bytes) {
        outboundBytes += bytes;
    }

    void droppedInAll(long count) {
        dropped = Math.max(dropped, count);
    }

    void end(long now) {
        endedAt = endedAt == 0 ? now : endedAt;
        credentials.clear();
    }

    /** The stored form. */
    public byte[] encode() {
        StateWriter out = new StateWriter();
        out.u8(trail.offers().isEmpty() ? WITHOUT_OFFERS : VERSION);
        out.text(ref.tenant());
        out.text(ref.root());
        out.text(ref.session());
        out.text(parent.orElse(""));
        out.text(agent);
        out.text(agentType);
        out.u8(mode.ordinal());
        out.u8(origin.ordinal());
        out.text(grantId);
        out.flag(drill);
        out.flag(started);
        out.flag(doubtful);
        for (long number : new long[] {endedAt, firstSeen, lastActivity, events, calls, outboundBytes, dropped}) {
            out.number(number);
        }
        out.number(scopes.size());
        scopes.forEach(scope -> scope.encode(out));
        writers.encode(out);
        pending.encode(out);
        denials.encode(out);
        rhythm.encode(out);
        chain.encode(out);
        credentials.encode(out);
        memory.encode(out);
        standing.encode(out);
        trail.encode(out);
        shape.encode(out);
        return out.toBytes();
    }

    /**
     * Reads the stored form.
     *
     * @throws UnreadableStateException if it was written by a newer release or is damaged
     */
    public static SessionFacts decode(byte[] stored) {
        StateReader in = StateReader.versioned(stored, VERSION, "session record");
        SessionFacts read = new SessionFacts(new SessionRef(in.text(), in.text(), in.text()));
        read.parent = Optional.of(in.text()).filter(id -> !id.isEmpty());
        read.agent = in.text();
        read.agentType = in.text();
        read.mode = Codes.mode(in.u8());
        read.origin = Codes.origin(in.u8());
        read.grantId = in.text();
        read.drill = in.flag();
        read.started = in.flag();
        read.doubtful = in.flag();
        read.endedAt = in.number();
        read.firstSeen = in.number();
        read.lastActivity = in.number();
        read.events = in.number();
        read.calls = in.number();
        read.outboundBytes = in.number();
        read.dropped = in.number();
        for (int n = in.count(SCOPES); n > 0; n--) {
            read.scopes.add(ScopeFacts.decode(in));
        }
        read.writers = Writers.decode(in);
        read.pending = PendingCalls.decode(in);
        read.denials = Denials.decode(in);
        read.rhythm = Rhythm.decode(in);
        read.chain = Chain.decode(in);
        read.credentials = LiveCredentials.decode(in);
        read.memory = Memory.decode(in);
        read.standing = Standing.decode(in);
        read.trail = Trail.decode(in);
        read.shape = Shape.decode(in);
        return read;
    }
}
