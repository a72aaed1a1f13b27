package io.cordon.load.growth;

import io.cordon.load.task.Herd;
import io.cordon.load.task.SessionTask;
import java.time.Instant;
import java.util.Random;

/**
 * What so many live sessions cost one task.
 *
 * @param sessions that live
 * @param perSecond events a second, each of a session drawn from all of them alike
 * @param rowBytes of a session in the store: what a restore reads
 * @param diskBytes of a session on disk
 * @param writtenBytes for an event, as a changelog gets them that merges nothing
 */
public record LiveSessions(int sessions, double perSecond, double rowBytes, double diskBytes, double writtenBytes) {

    private static final Instant BEGIN = Instant.parse("2025-03-04T09:00:00Z");

    /** Events of a session before it counts as live: its start, a call, and what that gave. */
    private static final int EVENTS_BEFORE = 3;

    /** So many events make up a millisecond of the sessions' time. */
    private static final int PER_MILLISECOND = 10;

    /**
     * Lets sessions begin, one after the other, then has them speak at random.
     *
     * @param events timed ones
     */
    public static LiveSessions measure(int sessions, int events) {
        Herd herd = new Herd("load", sessions);
        try (SessionTask task = SessionTask.open()) {
            long said = 0;
            for (int session = 0; session < sessions; session++) {
                for (int i = 0; i < EVENTS_BEFORE; i++) {
                    task.take(herd.next(session, at(said++)));
                }
            }
            long written = task.written();
            double perSecond = timed(task, herd, events, said);
            double writtenBytes = (double) (task.written() - written) / events;
            double disk = (double) task.disk() / sessions;
            double rows = (double) task.rows().bytes() / sessions;
            return new LiveSessions(sessions, perSecond, rows, disk, writtenBytes);
        }
    }

    private static double timed(SessionTask task, Herd herd, int events, long said) {
        Random random = new Random(1);
        long began = System.nanoTime();
        for (int i = 0; i < events; i++) {
            task.take(herd.next(random.nextInt(herd.size()), at(said + i)));
        }
        return events * 1e9 / (System.nanoTime() - began);
    }

    private static Instant at(long event) {
        return BEGIN.plusMillis(event / PER_MILLISECOND);
    }
}
