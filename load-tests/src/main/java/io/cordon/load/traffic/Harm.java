package io.cordon.load.traffic;

import io.cordon.emitter.SessionIdentity;
import java.util.Optional;

/**
 * A call that has to be found.
 *
 * @param eventId its event
 * @param session its session, which is the root of its tree
 * @param agentType the session's agent type
 */
public record Harm(String eventId, String session, String agentType) {

    /** Its session, as a gate is asked to watch it. */
    public SessionIdentity identity() {
        return new SessionIdentity(
                Traffic.TENANT, session, session, Optional.empty(), 0, agentType, agentType, "", "load", 0);
    }
}
