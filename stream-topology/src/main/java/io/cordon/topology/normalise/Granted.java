package io.cordon.topology.normalise;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload.SessionStarted;
import io.cordon.schemas.grant.Grant;

/** What a session's begin says of its grant is believed only where the grant itself says it: a drill flag of the runtime's own would be a cloak. */
final class Granted {
    private Granted() {}

    static Event claims(Event event, Standing standing) {
        if (!(event.payload() instanceof SessionStarted started)) {
            return event;
        }
        return new Event(
                event.envelope(),
                switch (standing) {
                    case Standing.Verified verified ->
                        with(started, verified.grant().grantId(), drill(started, verified.grant()));
                    case Standing.Unverified unverified -> with(started, "", false);
                    case Standing.Forged forged -> throw new IllegalStateException("a forged record is never mapped");
                });
    }

    private static boolean drill(SessionStarted started, Grant grant) {
        return started.drill() && grant.drill();
    }

    private static SessionStarted with(SessionStarted started, String grantId, boolean drill) {
        return new SessionStarted(
                grantId, started.task(), started.instructions(), started.scope(), started.tools(), drill);
    }
}
