package io.cordon.topology.commit;

/*
 * While a commit lasts no event is looked at, and at some thousand events a second half of it was encoding and writing rows (ADR 338). Written in pieces
 * between events, they hold up nobody for long. It costs something: what changes again is written again. So who is behind leaves all for the commit.
 */
/** When a task writes ahead of the commit what has not changed for a while. Confined to its thread. */
public final class WritingAhead {
    private static final long DISTANCE_MILLIS = 20;

    private long last;

    /** Whether to do so now, in milliseconds; who is told so does. */
    public boolean isDue(long now) {
        // a clock that was set back must not stop it
        if (Math.abs(now - last) < DISTANCE_MILLIS || !CommitPace.ofThisThread().keepsUp(now)) {
            return false;
        }
        last = now;
        return true;
    }
}
