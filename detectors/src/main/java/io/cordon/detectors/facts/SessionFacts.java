package io.cordon.detectors.facts;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.SessionRef;
import io.cordon.detectors.finding.Rung;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What is known of one session. Mutable, bounded, confined to one thread. */
public final class SessionFacts {

    /** Version of the stored form: the one before had no offers of tools, and without any the record is still of that one. */
    static final int VERSION = 2;

    private static final int WITHOUT_OFFERS = 1;

    private static final int KIB = 1024;

    private final SessionRef ref;
    private Identity identity = new Identity();
    private Course course = new Course();
    private Counts counts = new Counts();
    private Scopes scopes = new Scopes();
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

    /** Who it is. */
    public Identity identity() {
        return identity;
    }

    /** How it began, goes on, and ended. */
    public Course course() {
        return course;
    }

    /** How much it did. */
    public Counts counts() {
        return counts;
    }

    /** What it may do, as it was declared. */
    public Scopes scopes() {
        return scopes;
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
        return course.whole() && counts.dropped() == 0 && standing.untouched() && shape.strongest() == Rung.OBSERVE;
    }

    /** What a baseline learns from it, as run by this runtime. */
    public SessionObservation observation(String runtime) {
        return new SessionObservation(
                identity.agentType(),
                runtime,
                shape.transitions(),
                shape.tools(),
                counts.calls(),
                shape.mostInMinute(),
                shape.destinations(),
                Duration.ofMillis(Math.max(0, course.lastActivity() - course.firstSeen())),
                shape.points(),
                OptionalInt.empty(),
                OptionalLong.of((counts.outboundBytes() + KIB - 1) / KIB));
    }

    /** Notes what a detector said, so that it can tell whether it said it before. */
    public void note(String detector, long key, long time) {
        memory.note(detector, key, time);
    }

    void saw(Envelope envelope, long now) {
        course.saw(counts.events() == 0, envelope.origin(), now);
        counts.saw();
        identity.saw(envelope);
    }

    /** Only the first start counts: a second one cannot widen the scope. */
    boolean begin(String grant, boolean isDrill, ScopeFacts scope) {
        boolean first = course.begin(grant, isDrill);
        if (first) {
            scopes.add(scope);
        }
        return first;
    }

    void end(long now) {
        course.end(now);
        credentials.clear();
    }

    /** The stored form. */
    public byte[] encode() {
        StateWriter out = StateWriter.ofThisThread();
        out.u8(trail.offers().isEmpty() ? WITHOUT_OFFERS : VERSION);
        out.text(ref.tenant());
        out.text(ref.root());
        out.text(ref.session());
        identity.encode(out);
        course.encode(out);
        counts.encode(out);
        scopes.encode(out);
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
        read.identity = Identity.decode(in);
        read.course = Course.decode(in);
        read.counts = Counts.decode(in);
        read.scopes = Scopes.decode(in);
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
