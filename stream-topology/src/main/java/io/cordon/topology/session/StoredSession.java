package io.cordon.topology.session;

import io.cordon.detectors.baseline.Pin;
import io.cordon.detectors.facts.SessionFacts;

/** What the store of sessions holds, for those who look at its changelog from outside. */
public final class StoredSession {

    private StoredSession() {}

    /**
     * The facts of a stored session.
     *
     * @throws RuntimeException if another release wrote it
     */
    public static SessionFacts facts(byte[] stored) {
        return SessionState.decode(stored).facts();
    }

    /**
     * The version of the baseline that a stored session goes by.
     *
     * @throws RuntimeException if another release wrote it
     */
    public static long baseline(byte[] stored) {
        return SessionState.decode(stored).pin().map(Pin::version).orElse(Pin.NONE);
    }
}
