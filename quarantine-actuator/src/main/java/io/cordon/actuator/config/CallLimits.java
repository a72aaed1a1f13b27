package io.cordon.actuator.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * Bounds of the calls to targets.
 *
 * @param workers calls at a time
 * @param deadline of one call, above the connectors' own timeouts
 * @param breakerCalls calls in a row that must fail before a target is left alone for a while
 * @param breakerWait how long
 */
public record CallLimits(int workers, Duration deadline, int breakerCalls, Duration breakerWait) {
    public CallLimits {
        if (workers < 1 || breakerCalls < 1) {
            throw new IllegalArgumentException("workers and breakerCalls must be at least 1");
        }
        requireNonNull(deadline, "deadline");
        requireNonNull(breakerWait, "breakerWait");
    }

    /** What holds unless configured. */
    public static CallLimits defaults() {
        return new CallLimits(16, Duration.ofSeconds(10), 10, Duration.ofSeconds(2));
    }
}
