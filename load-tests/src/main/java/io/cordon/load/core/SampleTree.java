package io.cordon.load.core;

import io.cordon.detectors.event.Event;
import java.util.ArrayList;
import java.util.List;

/** A session and the sub-agent that it hands a part of its work to: the heavy mix. */
final class SampleTree {

    private static final int CALLS_BEFORE = 10;
    private static final int CALLS_OF_CHILD = 4;
    private static final int CALLS_AFTER = 4;

    private SampleTree() {}

    /** The same seed gives the same events. */
    static EventTree of(long seed) {
        SampleSession root = SampleSession.root(seed);
        SampleSession child = root.child();
        List<Event> events = new ArrayList<>();
        events.add(root.start());
        calls(root, CALLS_BEFORE, events);
        events.add(root.spawn(child));
        events.add(child.start());
        calls(child, CALLS_OF_CHILD, events);
        events.add(child.end());
        calls(root, CALLS_AFTER, events);
        events.add(root.end());
        return EventTree.of(events);
    }

    private static void calls(SampleSession session, int count, List<Event> into) {
        for (int i = 0; i < count; i++) {
            into.addAll(session.call());
        }
    }
}
