package io.cordon.gate.view;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Signs of life of the topology's tasks. Each task writes into every partition of the feed, so that a silent partition and
 * a silent task are both noticed. What they come to is worked out when one is heard, which is rare, and not for each call. Thread-safe.
 */
final class Heartbeats {

    private final int partitions;
    private final AtomicReferenceArray<@Nullable Pulse> pulses;

    /** Nobody was heard: none of so many tasks, on none of so many partitions. */
    Heartbeats(int tasks, int partitions) {
        this.partitions = partitions;
        this.pulses = new AtomicReferenceArray<>(tasks);
    }

    /** A task was heard on a partition: what time it was for it, and up to which end it had renewed holds. One that nobody asks for is not kept. */
    void received(int task, int partition, Instant receivedAt, Instant topologyTime, Optional<Instant> renewedTo) {
        if (task >= 0 && task < pulses.length()) {
            Pulse.Beat beat = new Pulse.Beat(receivedAt, topologyTime, renewedTo.orElse(Instant.MIN));
            pulses.updateAndGet(task, pulse -> (pulse == null ? Pulse.NONE : pulse).and(partition, beat, partitions));
        }
    }

    /** What is known of a task. */
    Pulse of(int task) {
        Pulse pulse = pulses.get(task);
        return pulse == null ? Pulse.NONE : pulse;
    }
}
