package io.cordon.topology.normalise;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Event;
import io.cordon.topology.deadletter.SourceRecord;

/**
 * An event that passed all checks.
 *
 * @param event the event in the core's words
 * @param source the record that it was
 */
public record NormalisedEvent(Event event, SourceRecord source) implements SessionInput {
    public NormalisedEvent {
        requireNonNull(event, "event");
        requireNonNull(source, "source");
    }
}
