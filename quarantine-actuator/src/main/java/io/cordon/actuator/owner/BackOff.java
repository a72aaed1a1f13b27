package io.cordon.actuator.owner;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait before something that failed is tried again: twice as long each time, and from the beginning once it has
 * not failed for a while.
 *
 * @param pause between the last attempt and the next
 * @param until when the next attempt may be made
 */
record BackOff(Duration pause, Instant until) {

    /** Nothing has failed. */
    static final BackOff NONE = new BackOff(Duration.ZERO, Instant.MIN);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    BackOff {
        requireNonNull(pause, "pause");
        requireNonNull(until, "until");
    }

    /** After an attempt at this time. */
    BackOff next(Instant now) {
        Duration longer = pause.isZero() || quietSince(now) ? FIRST : pause.multipliedBy(2);
        Duration bounded = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
        return new BackOff(bounded, now.plus(bounded));
    }

    private boolean quietSince(Instant now) {
        return Duration.between(until, now).compareTo(LONGEST) > 0;
    }
}
