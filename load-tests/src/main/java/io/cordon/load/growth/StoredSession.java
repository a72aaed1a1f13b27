package io.cordon.load.growth;

import io.cordon.detectors.event.Event;
import io.cordon.load.task.Herd;
import io.cordon.load.task.SessionTask;
import java.time.Duration;
import java.time.Instant;

/*
 * Sessions of this kind are held sooner or later, and nobody answers: their holds are renewed as long as they live. Beside the long session there are all short ones, so
 * that by the time of all that the task does the long one would be measured by theirs. So only the taking of events is timed.
 */
/**
 * What an event of a long session costs a task, with its records stored after it, and one of a short session. What time brings besides, to whichever session, is
 * not in it.
 *
 * @param shortNanos an event of a session of a hundred
 * @param longNanos one of the last tenth of a session's events
 */
public record StoredSession(double shortNanos, double longNanos) {

    private static final int SHORT = 100;
    private static final Instant BEGIN = Instant.parse("2025-03-04T09:00:00Z");
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /**
     * Short sessions first, and as many before them until the code is warm.
     *
     * @param sessions short ones
     * @param events of the long one
     */
    public static StoredSession measure(int sessions, int events) {
        try (SessionTask task = SessionTask.open()) {
            Herd herd = new Herd("load", 2 * sessions + 1);
            Clock clock = new Clock();
            range(task, herd, clock, 0, sessions);
            double shortNanos = (double) range(task, herd, clock, sessions, 2 * sessions) / (sessions * SHORT);
            int last = events / 10;
            block(task, herd, clock, 2 * sessions, events - last);
            return new StoredSession(shortNanos, (double) block(task, herd, clock, 2 * sessions, last) / last);
        }
    }

    private static long range(SessionTask task, Herd herd, Clock clock, int from, int to) {
        long nanos = 0;
        for (int session = from; session < to; session++) {
            nanos += block(task, herd, clock, session, SHORT);
        }
        return nanos;
    }

    private static long block(SessionTask task, Herd herd, Clock clock, int session, int events) {
        long nanos = 0;
        for (int i = 0; i < events; i++) {
            Event event = herd.next(session, clock.next());
            task.pass(event.envelope().time());
            long began = System.nanoTime();
            task.take(event);
            nanos += System.nanoTime() - began;
        }
        return nanos;
    }

    private static final class Clock {

        private Instant now = BEGIN;

        Instant next() {
            now = now.plus(BETWEEN);
            return now;
        }
    }
}
