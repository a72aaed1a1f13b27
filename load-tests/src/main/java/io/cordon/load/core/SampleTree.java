package io.cordon.load.core;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a session and of the sub-agent that it hands a part of its work to.
 *
 * @param root the session
 * @param child the sub-agent's session
 * @param events what happened, in order
 */
record SampleTree(SampleSession root, SampleSession child, List<Event> events) {

    private static final int CALLS_BEFORE = 10;
    private static final int CALLS_OF_CHILD = 4;
    private static final int CALLS_AFTER = 4;

    /** Calls of the root. */
    static final int CALLS = CALLS_BEFORE + CALLS_AFTER;

    /** Two events a call, a start and an end of each session, and the spawning. */
    static final int EVENTS = 2 * (CALLS + CALLS_OF_CHILD) + 5;

    static SampleTree of(long seed) {
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
        return new SampleTree(root, child, List.copyOf(events));
    }

    private static void calls(SampleSession session, int count, List<Event> into) {
        for (int i = 0; i < count; i++) {
            into.addAll(session.call());
        }
    }

    /** What the root asked for. */
    List<Event> callsOfRoot() {
        return events.stream()
                .filter(event -> event.payload() instanceof ToolCallRequested)
                .filter(event -> event.envelope().session().equals(root.ref()))
                .toList();
    }
}
