package io.cordon.load.core;

import io.cordon.detectors.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A session as long as those of recorded agents are, without sub-agents, which those did not have: the trace mix. */
final class TraceTree {

    /** Calls of one, two ... tenths of the sessions at most. */
    private static final int[] CALLS = {1, 2, 3, 4, 5, 7, 8, 10, 16, 34};

    private TraceTree() {}

    /** The same seed gives the same events. */
    static EventTree of(long seed) {
        SampleSession session = SampleSession.root(seed, new TraceWork(seed));
        List<Event> events = new ArrayList<>();
        events.add(session.start());
        int calls = CALLS[new Random(seed).nextInt(CALLS.length)];
        for (int i = 0; i < calls; i++) {
            events.addAll(session.call());
        }
        events.add(session.end());
        return EventTree.of(events);
    }
}
