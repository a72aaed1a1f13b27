package io.cordon.wire;

import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.SessionRef;
import io.cordon.schemas.avro.DeadLetterReason;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.bound.EventBounds;
import io.cordon.schemas.call.InsideArguments;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From an event as it came over the wire to an event as the core sees it. Nothing beyond its bounds gets through.
 *
 * <p><b>Failure semantics</b> It never throws on what a record holds: a record that is out of bounds, contradicts itself
 * or lacks what it needs is {@link Mapping.Rejected}. An unknown kind is mapped and counts as an event of its writer.
 */
public final class EventMapper {
    private EventMapper() {}

    /**
     * Maps one event.
     *
     * @param event the record
     * @param origin how well its sender is known
     * @param engineTime the claimed time, clamped to the broker's; see {@link EventClock}
     * @param digest the first eight bytes of a hash over the record
     */
    public static Mapping toDomain(Event event, OriginLevel origin, Instant engineTime, long digest) {
        return toDomain(event, origin, engineTime, digest, new FeatureReader());
    }

    /** As {@link CallMapper#toDomain}. */
    static Mapping toDomain(Event call, OriginLevel origin, InsideArguments inside) {
        return toDomain(call, origin, call.getClaimedTime(), 0, new FeatureReader(inside));
    }

    private static Mapping toDomain(
            Event event, OriginLevel origin, Instant engineTime, long digest, FeatureReader features) {
        return toDomain(event, origin, features, () -> envelope(event, origin, engineTime, digest));
    }

    /** Maps an event whose envelope is made elsewhere, or is no envelope by a {@link Violation}. */
    static Mapping toDomain(Event event, OriginLevel origin, FeatureReader features, Supplier<Envelope> envelope) {
        try {
            Envelope read = envelope.get();
            boolean verified = origin == OriginLevel.VERIFIED;
            return new Mapping.Mapped(
                    new io.cordon.detectors.event.Event(read, new PayloadReader(features).read(event, verified)));
        } catch (Violation violation) {
            return new Mapping.Rejected(DeadLetterReason.OUT_OF_BOUNDS, violation.detail());
        }
    }

    private static Envelope envelope(Event event, OriginLevel origin, Instant engineTime, long digest) {
        checkUnread(event);
        SessionRef session = session(event);
        return new Envelope(
                eventId(event),
                session,
                parent(event, session),
                depth(event, session),
                Bounds.name("agent", event.getAgent()),
                Bounds.name("agentType", event.getAgentType()),
                Bounds.label("instance", event.getInstance()),
                position(event, digest),
                Bounds.time("claimedTime", event.getClaimedTime()),
                engineTime,
                origin,
                Words.mode(Bounds.present("mode", event.getMode())));
    }

    private static SessionRef session(Event event) {
        return new SessionRef(
                Bounds.name("tenant", event.getTenant()),
                Bounds.name("root", event.getRoot()),
                Bounds.name("session", event.getSession()));
    }

    private static Optional<String> parent(Event event, SessionRef session) {
        Optional<String> parent = Bounds.optionalName("parent", event.getParent());
        if (parent.isPresent() == session.isRoot()) {
            throw new Violation(
                    session.isRoot() ? "a root session has a parent" : "a sub-agent's session has no parent");
        }
        if (parent.filter(session.session()::equals).isPresent()) {
            throw new Violation("a session is its own parent");
        }
        return parent;
    }

    private static int depth(Event event, SessionRef session) {
        int depth = event.getDepth();
        if (depth < 0 || depth > EventBounds.DEPTH || (depth == 0) != session.isRoot()) {
            throw new Violation("depth is " + depth + ", expected "
                    + (session.isRoot() ? "0 for a root" : "1 to " + EventBounds.DEPTH + " for a sub-agent"));
        }
        return depth;
    }

    private static Position position(Event event, long digest) {
        return new Position(
                Bounds.name("writer", event.getWriter()),
                Bounds.number("writerEpoch", event.getWriterEpoch(), 0),
                Bounds.number("sequence", event.getSequence(), 0),
                digest);
    }

    /** What the core does not read is still bounded: it is stored and shown elsewhere. */
    private static void checkUnread(Event event) {
        Bounds.exactlyOrEmpty("onBehalfOf", event.getOnBehalfOf(), EventBounds.TREE_PRINT);
        Bounds.label("traceId", event.getTraceId());
        Bounds.label("spanId", event.getSpanId());
        Bounds.label("emitter", event.getEmitter());
        Bounds.label("keyEpoch", event.getKeyEpoch());
        Bounds.number("printVersion", event.getPrintVersion(), 0);
    }

    static String eventId(Event event) {
        String id = event.getEventId();
        if (id == null || id.isBlank()) {
            throw new Violation("eventId is empty");
        }
        return Bounds.text("eventId", id, EventBounds.EVENT_ID);
    }
}
