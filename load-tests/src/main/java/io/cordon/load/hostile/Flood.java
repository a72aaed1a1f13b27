package io.cordon.load.hostile;

import io.cordon.detectors.event.Event;
import io.cordon.load.task.SessionTask;
import java.util.function.IntFunction;

/**
 * What a flood did to a task.
 *
 * @param perSecond events that it worked off
 * @param heapGrowth bytes of heap that the second half of the flood took for good; memory is bounded where this is about nothing
 * @param stateBytes in the store at the end
 */
public record Flood(double perSecond, long heapGrowth, long stateBytes) {

    /** Sends the first half, then the second. */
    static Flood through(SessionTask task, int events, IntFunction<Event> flood) {
        long nanos = sent(task, 0, events / 2, flood);
        long before = Heap.used();
        nanos += sent(task, events / 2, events, flood);
        long growth = Heap.used() - before;
        return new Flood(events * 1e9 / nanos, growth, task.rows().bytes());
    }

    private static long sent(SessionTask task, int from, int to, IntFunction<Event> flood) {
        long nanos = 0;
        for (int i = from; i < to; i++) {
            Event event = flood.apply(i);
            long began = System.nanoTime();
            task.take(event);
            nanos += System.nanoTime() - began;
        }
        return nanos;
    }
}
