package io.cordon.topology.commit;

/*
 * Three distances. The least one leaves time for events where one intent follows the other. The second one is for a thread that is behind, after an
 * outage or under more load than it can take: whatever is written then concerns an event that has waited for long, and what shortens the wait of
 * all that come after it is to work off more of them in each transaction. So what is urgent waits for a tenth of what its event has
 * waited already, and no longer than the usual commit, which comes anyway. The third one is for brokers that take long to end a transaction: no event is looked at meanwhile, so that a thread
 * which asked again as soon as it could would do nothing else.
 */
/** How far apart the commits are that the tasks of a stream thread ask for. Confined to its thread. */
public final class CommitPace {
    private static final ThreadLocal<CommitPace> OF_THREADS = ThreadLocal.withInitial(CommitPace::new);
    private static final long LEAST_MILLIS = 100;
    private static final int PART = 10;

    /** What waits longer than this waits for other events, and not only for a commit. */
    private static final long BEHIND_MILLIS = 500;

    /** So many times as long as the last commit took, events come first. */
    private static final int REST = 2;

    private long lastAsked;
    private long lastHeard;
    private long waited;
    private long lastEnded;
    private long lastTook;

    private CommitPace() {}

    /** That of all tasks of this thread. */
    public static CommitPace ofThisThread() {
        return OF_THREADS.get();
    }

    /** A transaction of this thread has ended now; to end it took so long. Both in milliseconds. */
    public void ended(long now, long took) {
        lastEnded = now;
        lastTook = took;
    }

    /** An event is read now that the broker appended at that time, both in milliseconds. */
    void heard(long brokerTime, long now) {
        lastHeard = now;
        waited = now - brokerTime;
    }

    /** Whether a commit may be asked for now; who is told so asks. */
    boolean allows(long now) {
        // a clock that was set back must not stop commits
        if (Math.abs(now - lastAsked) < distance(now) || Math.abs(now - lastEnded) < REST * lastTook) {
            return false;
        }
        lastAsked = now;
        return true;
    }

    /** Whether events are read soon after the broker appended them. */
    boolean keepsUp(long now) {
        return behind(now) < BEHIND_MILLIS;
    }

    private long distance(long now) {
        return Math.max(LEAST_MILLIS, behind(now) / PART);
    }

    /** A wait that was seen is over when as much time has passed without another event. */
    private long behind(long now) {
        return waited - Math.abs(now - lastHeard);
    }
}
