package io.cordon.load.growth;

import io.cordon.load.task.Herd;
import io.cordon.load.task.SessionTask;
import java.time.Instant;
import java.util.Random;

/** What sessions say to a task, first one after the other and then at random. Mutable, confined to one thread. */
final class Talk {

    private static final Instant BEGIN = Instant.parse("2025-03-04T09:00:00Z");

    /** Events of a session before it counts as live: its start, a call, and what that gave. */
    private static final int EVENTS_BEFORE = 3;

    /** So many events make up a millisecond of the sessions' time. */
    private static final int PER_MILLISECOND = 10;

    private final SessionTask task;
    private final Herd herd;
    private final Random random = new Random(1);
    private long said;

    Talk(SessionTask task, Herd herd) {
        this.task = task;
        this.herd = herd;
    }

    /** All begin, one after the other. */
    void begin() {
        for (int session = 0; session < herd.size(); session++) {
            for (int i = 0; i < EVENTS_BEFORE; i++) {
                says(session);
            }
        }
    }

    /** So many events, each of a session drawn from all of them alike. */
    void atRandom(int events) {
        for (int i = 0; i < events; i++) {
            says(random.nextInt(herd.size()));
        }
    }

    /** The same; returns how many there were in a second. */
    double timed(int events) {
        long began = System.nanoTime();
        atRandom(events);
        return events * 1e9 / (System.nanoTime() - began);
    }

    private void says(int session) {
        task.take(herd.next(session, BEGIN.plusMillis(said++ / PER_MILLISECOND)));
    }
}
