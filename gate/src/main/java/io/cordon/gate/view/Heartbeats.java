package io.cordon.gate.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs of life of the topology's tasks. Each task writes into every partition of the feed, so that a silent partition and
 * a silent task are both noticed. Thread-safe.
 */
final class Heartbeats {

    private record Beat(Instant receivedAt, Instant topologyTime, Optional<Instant> renewedTo) {}

    private record Place(int task, int partition) {}

    private final Map<Place, Beat> beats = new ConcurrentHashMap<>();

    /** A task was heard on a partition: what time it was for it, and up to which end it had renewed holds. */
    void received(int task, int partition, Instant receivedAt, Instant topologyTime, Optional<Instant> renewedTo) {
        beats.put(new Place(task, partition), new Beat(receivedAt, topologyTime, renewedTo));
    }

    /** Time since the task was last heard on its most silent partition; empty if it was not heard on all of them. */
    Optional<Duration> age(int task, int partitions, Instant now) {
        Optional<Instant> oldest = Optional.empty();
        for (int partition = 0; partition < partitions; partition++) {
            Beat beat = beats.get(new Place(task, partition));
            if (beat == null) {
                return Optional.empty();
            }
            oldest = oldest.filter(seen -> seen.isBefore(beat.receivedAt())).or(() -> Optional.of(beat.receivedAt()));
        }
        return oldest.map(seen -> Duration.between(seen, now));
    }

    /** The task's own clock when it was last heard anywhere: it stands still while the task is silent. */
    Instant topologyTime(int task, int partitions) {
        Instant latest = Instant.MIN;
        for (int partition = 0; partition < partitions; partition++) {
            Beat beat = beats.get(new Place(task, partition));
            if (beat != null && beat.topologyTime().isAfter(latest)) {
                latest = beat.topologyTime();
            }
        }
        return latest;
    }

    /**
     * Holds of the task that end up to then have really ended. What is renewed stands in the feed before the heartbeat that
     * says so, but only within a partition: so it is the earliest of all, and {@link Instant#MIN} if one of them does not say.
     */
    Instant renewedTo(int task, int partitions) {
        Instant earliest = Instant.MAX;
        for (int partition = 0; partition < partitions; partition++) {
            Beat beat = beats.get(new Place(task, partition));
            Instant renewedTo = beat == null ? Instant.MIN : beat.renewedTo().orElse(Instant.MIN);
            earliest = renewedTo.isBefore(earliest) ? renewedTo : earliest;
        }
        return earliest;
    }
}
