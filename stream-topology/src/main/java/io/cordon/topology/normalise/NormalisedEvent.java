package io.cordon.topology.normalise;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Event;
import io.cordon.topology.deadletter.SourceRecord;

/**
 * An event that passed all checks.
 *
 * @param event the event in the core's words
 * @param source the record that it was
 * @param key that of its session in the stores, tenant/root/session: made once, and asked for in several of them
 */
public record NormalisedEvent(Event event, SourceRecord source, String key) implements SessionInput {
    public NormalisedEvent {
        requireNonNull(event, "event");
        requireNonNull(source, "source");
        requireNonNull(key, "key");
    }

    /** The key of a session of the tree with that key. */
    static String key(String tree, String session) {
        return tree + '/' + session;
    }
}
