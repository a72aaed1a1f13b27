package io.cordon.operations.cluster;

import io.cordon.schemas.trace.Traceparent;
import java.time.Instant;
import java.util.Optional;

/**
 * A record that was read.
 *
 * @param key its key
 * @param value what it says; empty for a tombstone
 * @param at when the broker took it
 * @param place the span that it came from, if its writer makes spans
 */
public record Seen<T>(String key, Optional<T> value, Instant at, Optional<Traceparent> place) {}
