package io.cordon.recording.play;

import io.cordon.detectors.event.Event;
import java.util.List;

/**
 * A recorded session after extraction, ready for any number of cores.
 *
 * @param id the recorded session
 * @param events what its runtime would have sent, one event a line of the recording
 */
public record PreparedSession(String id, List<Event> events) {

    /** Copies the list. */
    public PreparedSession {
        events = List.copyOf(events);
    }
}
