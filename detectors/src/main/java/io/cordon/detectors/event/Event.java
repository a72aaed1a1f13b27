package io.cordon.detectors.event;

import static java.util.Objects.requireNonNull;

/**
 * One thing that an agent did or received.
 *
 * @param envelope who, where and when
 * @param payload what
 */
public record Event(Envelope envelope, Payload payload) {

    /** Checks that nothing is missing. */
    public Event {
        requireNonNull(envelope, "envelope");
        requireNonNull(payload, "payload");
    }
}
