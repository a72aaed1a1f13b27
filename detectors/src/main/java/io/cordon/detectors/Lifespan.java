package io.cordon.detectors;

import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.finding.Rung;
import java.time.Instant;
import java.util.Optional;

/** When facts are deleted, and when a session is next looked at. */
final class Lifespan {

    /** Nothing that waits for a tick is due more often while it waits. */
    private static final long PATIENCE_MILLIS = 10_000;

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
                || session.standing().risk(session.lastActivity()).isContainment();
        if (held) {
            return session.lastActivity() + retention.held().toMillis();
        }
        return session.lastActivity() + (session.ended() ? retention.ended() : retention.idle()).toMillis();
    }

    Optional<Instant> next(Facts facts) {
        SessionFacts session = facts.session();
        long next = expiry(session);
        boolean waits = !session.writers().gaps().isEmpty()
                || facts.tree().spawnedBy(session.ref().session()).isEmpty()
                        && !session.ref().isRoot()
                        && session.lastActivity() - session.firstSeen() < PATIENCE_MILLIS;
        if (waits || !session.ended() && !session.credentials().isEmpty()) {
            next = Math.min(next, session.lastActivity() + PATIENCE_MILLIS);
        }
        if (session.standing().risk(session.lastActivity()).compareTo(Rung.STEP_UP) >= 0
                && !session.standing().contained()) {
            next = Math.min(next, session.standing().heldUntil() - renewBefore);
        }
        return Optional.of(Instant.ofEpochMilli(next));
    }
}
