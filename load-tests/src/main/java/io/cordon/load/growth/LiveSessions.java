package io.cordon.load.growth;

import io.cordon.load.task.Herd;
import io.cordon.load.task.SessionTask;
import io.cordon.load.task.ThreadReads;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/*
 * Sessions begin one after the other, which none do in service: what a session wrote then is merged and cold when it speaks again a minute later, and no block of a file has been
 * read. So all of them speak at random before the clock, as many times as there are sessions: what the store can keep in memory is there then. What the first of these events cost is
 * told beside it.
 */
/**
 * What so many live sessions cost one task.
 *
 * @param sessions that live
 * @param coldPerSecond events a second, each of a session drawn from all of them alike, when all have only just begun
 * @param perSecond the same when as many events have been as there are sessions
 * @param blocks read from files for an event, since the store had them not in memory; none if the system does not tell
 * @param diskBytesRead for an event, of those what the system had to read from a disk
 * @param writtenBytes for an event, as a changelog gets them that merges nothing
 * @param rowBytes of a session in the store: what a restore reads
 * @param diskBytes of a session on disk
 */
public record LiveSessions(
        int sessions,
        double coldPerSecond,
        double perSecond,
        OptionalDouble blocks,
        OptionalDouble diskBytesRead,
        double writtenBytes,
        double rowBytes,
        double diskBytes) {

    /**
     * Lets sessions begin, one after the other, then has them speak at random.
     *
     * @param events timed ones
     * @param streams settings of the task, such as {@code blockCache: 1GiB}
     */
    public static LiveSessions measure(int sessions, int events, String streams) {
        try (SessionTask task = SessionTask.open(streams)) {
            Talk talk = new Talk(task, new Herd("load", sessions));
            talk.begin();
            int first = Math.min(sessions, events);
            double cold = talk.timed(first);
            talk.atRandom(sessions - first);
            long written = task.written();
            ThreadReads before = ThreadReads.now();
            double perSecond = talk.timed(events);
            ThreadReads after = ThreadReads.now();
            return new LiveSessions(
                    sessions,
                    cold,
                    perSecond,
                    perEvent(before.calls(), after.calls(), events),
                    perEvent(before.bytes(), after.bytes(), events),
                    (double) (task.written() - written) / events,
                    (double) task.rows().bytes() / sessions,
                    (double) task.disk() / sessions);
        }
    }

    private static OptionalDouble perEvent(OptionalLong before, OptionalLong after, int events) {
        return before.isPresent() && after.isPresent()
                ? OptionalDouble.of((double) (after.getAsLong() - before.getAsLong()) / events)
                : OptionalDouble.empty();
    }
}
