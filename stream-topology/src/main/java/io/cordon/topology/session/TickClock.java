package io.cordon.topology.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/*
 * After an outage the events of hours wait in the topic. By the wall clock every session has been silent all the while, and every one of
 * them would be found missing. So as long as old events still come, time is theirs; and after a start nothing is silent before the task
 * had the time to fetch what waits.
 */
/** What time it is for sessions when no event says it. Confined to one thread. */
final class TickClock {
    private static final Duration BEHIND = Duration.ofSeconds(5);

    private final Duration warmUp;
    private @Nullable Instant begun;
    private Instant newest = Instant.EPOCH;
    private boolean heard;

    TickClock(Duration warmUp) {
        this.warmUp = warmUp;
    }

    /** An event was read that the broker appended at this time. */
    void heard(Instant brokerTime) {
        newest = brokerTime.isAfter(newest) ? brokerTime : newest;
        heard = true;
    }

    /** The time that has passed for sessions; empty while it is not known. */
    Optional<Instant> at(Instant wall) {
        if (begun == null) {
            begun = wall;
        }
        boolean fresh = heard;
        heard = false;
        if (fresh && newest.isBefore(wall.minus(BEHIND))) {
            return Optional.of(newest);
        }
        return fresh || !wall.isBefore(begun.plus(warmUp)) ? Optional.of(wall) : Optional.empty();
    }
}
