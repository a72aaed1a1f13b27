package io.cordon.topology.normalise;

import static java.util.Objects.requireNonNull;

import io.cordon.wire.EventClock;
import java.time.Duration;
import java.time.Instant;

/**
 * Engine time: the claimed time kept near the broker's, so that a runtime can neither open nor close windows by its own clock.
 *
 * @param source whose clock counts
 * @param tolerance how far the runtime's clock may be off
 */
public record EngineClock(TimeSource source, Duration tolerance) {
    public EngineClock {
        requireNonNull(source, "source");
        requireNonNull(tolerance, "tolerance");
    }

    /** The engine time of an event, and whether the claimed time had to be bent for it. */
    EventClock.EngineTime at(Instant claimed, Instant broker) {
        return switch (source) {
            case CLAIMED -> new EventClock.EngineTime(claimed, false);
            case BROKER -> new EventClock(tolerance).at(claimed, broker);
        };
    }
}
