package io.cordon.recording;

import java.util.List;

/**
 * One recorded session.
 *
 * @param events its events in recorded order, at least one
 */
public record TraceSession(List<TraceEvent> events) {

    /** Copies the list. */
    public TraceSession {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a session has at least one event");
        }
    }

    /** The session's id. */
    public String id() {
        return events.get(0).session();
    }

    /** The kind of agent. */
    public String agentType() {
        return events.get(0).agentType();
    }
}
