package io.cordon.wire;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Event;
import io.cordon.schemas.avro.DeadLetterReason;

/** What became of a record from the wire. */
public sealed interface Mapping {

    /**
     * It is a well-formed event.
     *
     * @param event in the core's words
     */
    record Mapped(Event event) implements Mapping {
        public Mapped {
            requireNonNull(event, "event");
        }
    }

    /**
     * It belongs into the dead-letter topic.
     *
     * @param reason why, for counting
     * @param detail which field, what was found and what was expected; no part of a value
     */
    record Rejected(DeadLetterReason reason, String detail) implements Mapping {
        public Rejected {
            requireNonNull(reason, "reason");
            requireNonNull(detail, "detail");
        }
    }
}
