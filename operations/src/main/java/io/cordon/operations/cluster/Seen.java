package io.cordon.operations.cluster;

import java.time.Instant;
import java.util.Optional;

/**
 * A record that was read.
 *
 * @param key its key
 * @param value what it says; empty for a tombstone
 * @param at when the broker took it
 */
public record Seen<T>(String key, Optional<T> value, Instant at) {}
