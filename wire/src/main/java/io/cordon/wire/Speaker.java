package io.cordon.wire;

import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Position;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.bound.EventBounds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who speaks in a session's events of this process: the same names, as objects, from one event to the next, which were held against bounds once. Immutable. */
final class Speaker {
    private final Envelope before;
    private final @Nullable Object[] names;

    private Speaker(Envelope before, @Nullable Object[] names) {
        this.before = before;
        this.names = names;
    }

    /** Who speaks in an event that was mapped to this envelope. */
    static Speaker of(Event event, Envelope envelope) {
        return new Speaker(envelope, names(event));
    }

    /** Whether the event has those names, so that none of them need be looked at. */
    boolean speaksIn(Event event) {
        return is(0, event.getTenant())
                && is(1, event.getRoot())
                && is(2, event.getSession())
                && is(3, event.getParent())
                && is(4, event.getAgent())
                && is(5, event.getAgentType())
                && is(6, event.getInstance())
                && is(7, event.getWriter())
                && is(8, event.getEmitter())
                && is(9, event.getKeyEpoch())
                && event.getDepth() == before.depth();
    }

    private static @Nullable Object[] names(Event event) {
        return new Object[] {
            event.getTenant(),
            event.getRoot(),
            event.getSession(),
            event.getParent(),
            event.getAgent(),
            event.getAgentType(),
            event.getInstance(),
            event.getWriter(),
            event.getEmitter(),
            event.getKeyEpoch()
        };
    }

    private boolean is(int name, @Nullable Object value) {
        return names[name] == value;
    }

    /** The envelope of another event in which it speaks. */
    Envelope envelope(Event event, OriginLevel origin) {
        Bounds.exactlyOrEmpty("onBehalfOf", event.getOnBehalfOf(), EventBounds.TREE_PRINT);
        Bounds.label("traceId", event.getTraceId());
        Bounds.label("spanId", event.getSpanId());
        Bounds.number("printVersion", event.getPrintVersion(), 0);
        Instant time = Bounds.time("claimedTime", event.getClaimedTime());
        return new Envelope(
                EventMapper.eventId(event),
                before.session(),
                before.parent(),
                before.depth(),
                before.agent(),
                before.agentType(),
                before.instance(),
                position(event),
                time,
                time,
                origin,
                Words.mode(Bounds.present("mode", event.getMode())));
    }

    private Position position(Event event) {
        return new Position(
                before.position().writer(),
                Bounds.number("writerEpoch", event.getWriterEpoch(), 0),
                Bounds.number("sequence", event.getSequence(), 0),
                0);
    }
}
