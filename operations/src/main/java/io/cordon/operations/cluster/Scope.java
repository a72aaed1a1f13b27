package io.cordon.operations.cluster;

import java.time.Instant;
import java.util.Optional;

/**
 * Which part of a topic to read.
 *
 * @param key only the partition of this key
 * @param from only what the broker took from then on
 */
public record Scope(Optional<String> key, Optional<Instant> from) {

    /** All of it. */
    public static Scope whole() {
        return new Scope(Optional.empty(), Optional.empty());
    }

    /** The partition of a key. */
    public static Scope of(String key) {
        return new Scope(Optional.of(key), Optional.empty());
    }

    public Scope since(Instant start) {
        return new Scope(key, Optional.of(start));
    }
}
