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

    private record Beat(Instant receivedAt, Instant topologyTime) {}

    private record Place(int task, int partition) {}

    private final Map<Place, Beat> beats = new ConcurrentHashMap<>();

    void received(int task, int partition, Instant receivedAt, Instant topologyTime) {
        beats.put(new Place(task, partition), new Beat(receivedAt, topologyTime));
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
}
