package io.cordon.detectors;

import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Rung;

/** When facts are deleted, and when a session is next looked at. */
final class Lifespan {

    private final Retention retention;
    private final long renewBefore;

    Lifespan(CoreConfig config) {
        this.retention = config.retention();
        this.renewBefore = config.response().renewBefore().toMillis();
    }

    boolean expired(SessionFacts session, long now) {
        return now >= expiry(session);
    }

    /** Pages and secrets of a tree go when the last of its sessions goes. */
    boolean expired(TreeFacts tree, long now) {
        return tree.openSessions() == 0
                && now >= tree.lastActivity() + retention.ended().toMillis();
    }

    private long expiry(SessionFacts session) {
        boolean held = session.standing().contained()
                || session.standing().risk(session.course().lastActivity()).isContainment();
        if (held) {
            return session.course().lastActivity() + retention.held().toMillis();
        }
        return session.course().lastActivity()
                + (session.course().ended() ? retention.ended() : retention.idle()).toMillis();
    }

    /** When a hold is to be renewed or facts are to be deleted. */
    long next(SessionFacts session, long now) {
        boolean held = session.standing().risk(now).compareTo(Rung.STEP_UP) >= 0
                && !session.standing().contained();
        long expiry = expiry(session);
        return held ? Math.min(expiry, session.standing().heldUntil() - renewBefore) : expiry;
    }
}
