package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A sub-agent that a session spawns.
 *
 * @param agent the sub-agent
 * @param agentType its kind
 * @param session id of its session; without one it gets a random one
 * @param brief what it is to do; its scope should be no wider than its parent's
 * @param expiresAt when it should be done
 */
public record SpawnRequest(
        String agent, String agentType, Optional<String> session, Brief brief, Optional<Instant> expiresAt) {

    /** Checks that nothing is missing. */
    public SpawnRequest {
        requireNonNull(agent, "agent");
        requireNonNull(agentType, "agentType");
        requireNonNull(session, "session");
        requireNonNull(brief, "brief");
        requireNonNull(expiresAt, "expiresAt");
    }

    /** A sub-agent. */
    public static SpawnRequest of(String agent, String agentType) {
        return new SpawnRequest(agent, agentType, Optional.empty(), Brief.NONE, Optional.empty());
    }

    /** The same under the runtime's own id. */
    public SpawnRequest withSession(String id) {
        return new SpawnRequest(agent, agentType, Optional.of(id), brief, expiresAt);
    }

    /** The same with a task, instructions, a scope and tools. */
    public SpawnRequest with(Brief newBrief) {
        return new SpawnRequest(agent, agentType, session, newBrief, expiresAt);
    }

    /** The same until then. */
    public SpawnRequest until(Instant end) {
        return new SpawnRequest(agent, agentType, session, brief, Optional.of(end));
    }
}
