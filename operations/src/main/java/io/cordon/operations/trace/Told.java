package io.cordon.operations.trace;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.trace.Traceparent;
import java.time.Instant;
import java.util.Optional;

/**
 * A record that is part of the way.
 *
 * @param at when the broker took it
 * @param place the span that it came from, if its service makes spans
 */
record Told<T>(T value, Instant at, Optional<Traceparent> place) {
    Told {
        requireNonNull(value, "value");
        requireNonNull(at, "at");
        requireNonNull(place, "place");
    }
}
