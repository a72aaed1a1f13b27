package io.cordon.detectors.event;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Who says so, where in the stream, and when.
 *
 * @param eventId unique id of the event
 * @param session the session that it is about
 * @param parent the session that spawned this one
 * @param depth 0 for a root
 * @param agent the agent
 * @param agentType the kind of agent, which baselines and catalogues go by
 * @param instance the process or pod
 * @param position where the event stands among its writer's
 * @param claimedTime the runtime's clock
 * @param time engine time: the claimed time clamped to the broker's; all windows go by it
 * @param origin how well the sender is known
 * @param mode how far the runtime lets the engine go
 */
public record Envelope(
        String eventId,
        SessionRef session,
        Optional<String> parent,
        int depth,
        String agent,
        String agentType,
        String instance,
        Position position,
        Instant claimedTime,
        Instant time,
        OriginLevel origin,
        Mode mode) {

    /** Checks that nothing is missing. */
    public Envelope {
        requireNonNull(eventId, "eventId");
        requireNonNull(session, "session");
        requireNonNull(parent, "parent");
        requireNonNull(agent, "agent");
        requireNonNull(agentType, "agentType");
        requireNonNull(instance, "instance");
        requireNonNull(position, "position");
        requireNonNull(claimedTime, "claimedTime");
        requireNonNull(time, "time");
        requireNonNull(origin, "origin");
        requireNonNull(mode, "mode");
    }
}
