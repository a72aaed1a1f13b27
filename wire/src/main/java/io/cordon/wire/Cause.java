package io.cordon.wire;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Envelope;
import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.event.Position;
import io.cordon.detectors.event.SessionRef;
import java.time.Instant;

/**
 * What led to a finding, hold or intent: an event, or a tick of the clock.
 *
 * @param session the session that it happened in
 * @param agent its agent
 * @param agentType the kind of agent
 * @param origin how well the session's sender is known
 * @param eventId id of the event, or a name for the tick
 * @param position where the event stands among its writer's; of no writer for a tick
 * @param claimedTime the runtime's clock
 * @param engineTime what the core went by
 * @param brokerTime when the broker appended it; for a tick its own time
 */
public record Cause(
        SessionRef session,
        String agent,
        String agentType,
        OriginLevel origin,
        String eventId,
        Position position,
        Instant claimedTime,
        Instant engineTime,
        Instant brokerTime) {

    /** Checks that nothing is missing. */
    public Cause {
        requireNonNull(session, "session");
        requireNonNull(agent, "agent");
        requireNonNull(agentType, "agentType");
        requireNonNull(origin, "origin");
        requireNonNull(eventId, "eventId");
        requireNonNull(position, "position");
        requireNonNull(claimedTime, "claimedTime");
        requireNonNull(engineTime, "engineTime");
        requireNonNull(brokerTime, "brokerTime");
    }

    /** An event that the broker appended then. */
    public static Cause of(Event event, Instant brokerTime) {
        Envelope envelope = event.envelope();
        return new Cause(
                envelope.session(),
                envelope.agent(),
                envelope.agentType(),
                envelope.origin(),
                envelope.eventId(),
                envelope.position(),
                envelope.claimedTime(),
                envelope.time(),
                brokerTime);
    }

    /** A tick: what comes of it bears the second that it stood for. */
    public static Cause tick(SessionRef session, String agent, String agentType, OriginLevel origin, Instant now) {
        String id = session.session() + ":tick:" + now.getEpochSecond();
        return new Cause(session, agent, agentType, origin, id, new Position("", 0, -1, 0), now, now, now);
    }
}
