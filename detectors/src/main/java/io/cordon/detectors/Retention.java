package io.cordon.detectors;

import java.time.Duration;

/**
 * How long facts are kept.
 *
 * @param ended after the end of a session, so that a session id that speaks again is noticed
 * @param idle after the last event of a session that did not say that it ended
 * @param held after the last event of a session that is contained, or at risk and not yet answered for
 */
public record Retention(Duration ended, Duration idle, Duration held) {

    /** Checks that all are positive. */
    public Retention {
        if (ended.toMillis() <= 0 || idle.toMillis() <= 0 || held.toMillis() <= 0) {
            throw new IllegalArgumentException("retention must be positive, got " + ended + ", " + idle + ", " + held);
        }
    }

    /** One hour, one day, thirty days. */
    public static Retention defaults() {
        return new Retention(Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(30));
    }
}
