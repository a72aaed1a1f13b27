package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long things may take.
 *
 * @param acknowledgement a sink waits for the broker
 * @param extraction a call waits for what its session received last to be read
 * @param drain closing waits for what is queued
 */
public record Deadlines(Duration acknowledgement, Duration extraction, Duration drain) {

    /** Checks that none is negative. */
    public Deadlines {
        requireNotNegative("acknowledgement", acknowledgement);
        requireNotNegative("extraction", extraction);
        requireNotNegative("drain", drain);
    }

    /** 20 ms, 5 ms and 5 s. */
    public static Deadlines standard() {
        return new Deadlines(Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofSeconds(5));
    }

    private static void requireNotNegative(String name, Duration duration) {
        if (requireNonNull(duration, name).isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, is " + duration);
        }
    }
}
