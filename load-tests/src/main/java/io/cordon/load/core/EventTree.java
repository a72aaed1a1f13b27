package io.cordon.load.core;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.event.SessionRef;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened in one delegation tree.
 *
 * @param sessions those of the tree, as they appeared
 * @param told its events, in order
 */
record EventTree(List<SessionRef> sessions, List<Told> told) {

    /**
     * An event.
     *
     * @param session place of its session among those of the tree
     */
    record Told(int session, Event event) {}

    EventTree {
        sessions = List.copyOf(sessions);
        told = List.copyOf(told);
    }

    static EventTree of(List<Event> events) {
        List<SessionRef> sessions = new ArrayList<>();
        List<Told> told = new ArrayList<>();
        for (Event event : events) {
            SessionRef session = event.envelope().session();
            if (!sessions.contains(session)) {
                sessions.add(session);
            }
            told.add(new Told(sessions.indexOf(session), event));
        }
        return new EventTree(sessions, told);
    }

    List<Event> events() {
        return told.stream().map(Told::event).toList();
    }
}
