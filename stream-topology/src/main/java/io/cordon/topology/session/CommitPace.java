package io.cordon.topology.session;

/*
 * Two distances. The least one leaves time for events where one intent follows the other. The other one is for a thread that is behind, after an
 * outage or under more load than it can take: whatever is written then concerns an event that has waited for long, and what shortens the wait of
 * all that come after it is to work off more of them in each transaction. So what is urgent waits for a tenth of what its event has
 * waited already, and no longer than the usual commit, which comes anyway.
 */
/** How far apart the commits are that the tasks of a stream thread ask for. Confined to its thread. */
final class CommitPace {
    private static final ThreadLocal<CommitPace> OF_THREADS = ThreadLocal.withInitial(CommitPace::new);
    private static final long LEAST_MILLIS = 100;
    private static final int PART = 10;

    private long lastAsked;
    private long lastHeard;
    private long waited;

    private CommitPace() {}

    /** That of all tasks of this thread. */
    static CommitPace ofThisThread() {
        return OF_THREADS.get();
    }

    /** An event is read now that the broker appended at that time, both in milliseconds. */
    void heard(long brokerTime, long now) {
        lastHeard = now;
        waited = now - brokerTime;
    }

    /** Whether a commit may be asked for now; who is told so asks. */
    boolean allows(long now) {
        if (Math.abs(now - lastAsked) < distance(now)) { // a clock that was set back must not stop commits
            return false;
        }
        lastAsked = now;
        return true;
    }

    /** A wait that was seen is over when as much time has passed without another event. */
    private long distance(long now) {
        long behind = waited - Math.abs(now - lastHeard);
        return Math.max(LEAST_MILLIS, behind / PART);
    }
}
