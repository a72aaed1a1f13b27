package io.cordon.wire;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * Engine time: what a runtime claims, kept close to what the broker saw. A runtime's clock may be wrong or lie; it must
 * not move windows or expire what others wait for.
 *
 * @param tolerance how far the claimed time may be from the broker's
 */
public record EventClock(Duration tolerance) {

    /** Checks the tolerance. */
    public EventClock {
        if (requireNonNull(tolerance, "tolerance").isNegative()) {
            throw new IllegalArgumentException("tolerance must not be negative, is " + tolerance);
        }
    }

    /** Two minutes either way. */
    public static EventClock standard() {
        return new EventClock(Duration.ofMinutes(2));
    }

    /**
     * The engine time of an event.
     *
     * @param time the claimed time, or the nearest time that is allowed
     * @param clamped true if the claimed time was beyond the tolerance
     */
    public record EngineTime(Instant time, boolean clamped) {}

    /**
     * The engine time of an event that claims one time and was appended at another.
     *
     * @param claimed the runtime's clock
     * @param broker the time that the broker stamped on the record
     */
    public EngineTime at(Instant claimed, Instant broker) {
        Instant earliest = broker.minus(tolerance);
        Instant latest = broker.plus(tolerance);
        if (claimed.isBefore(earliest)) {
            return new EngineTime(earliest, true);
        }
        return claimed.isAfter(latest) ? new EngineTime(latest, true) : new EngineTime(claimed, false);
    }
}
