package io.cordon.gate.view;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the last heartbeats of one task say.
 *
 * @param beats the last one on each partition of the feed
 * @param heardAt when it was heard on its most silent partition; empty if it was not heard on all of them
 * @param topologyTime the task's own clock when it was last heard anywhere: it stands still while the task is silent
 * @param renewedTo holds of the task that end up to then have really ended. What is renewed stands in the feed before the heartbeat
 *     that says so, but only within a partition: so it is the earliest of all, and {@link Instant#MIN} if one of them does not say
 */
record Pulse(Map<Integer, Beat> beats, Optional<Instant> heardAt, Instant topologyTime, Instant renewedTo) {

    /** Of a task that was never heard. */
    static final Pulse NONE = new Pulse(Map.of(), Optional.empty(), Instant.MIN, Instant.MIN);

    /** One heartbeat. */
    record Beat(Instant receivedAt, Instant topologyTime, Instant renewedTo) {}

    /** The same with what was heard last on one of so many partitions. */
    Pulse and(int partition, Beat beat, int partitions) {
        Map<Integer, Beat> all = new HashMap<>(beats);
        all.put(partition, beat);
        Instant heardAt = Instant.MAX;
        Instant topologyTime = Instant.MIN;
        Instant renewedTo = Instant.MAX;
        boolean everywhere = true;
        for (int i = 0; i < partitions; i++) {
            Beat last = all.get(i);
            everywhere &= last != null;
            if (last != null) {
                heardAt = earlier(heardAt, last.receivedAt());
                topologyTime = last.topologyTime().isAfter(topologyTime) ? last.topologyTime() : topologyTime;
                renewedTo = earlier(renewedTo, last.renewedTo());
            }
        }
        return new Pulse(
                Map.copyOf(all),
                everywhere ? Optional.of(heardAt) : Optional.empty(),
                topologyTime,
                everywhere ? renewedTo : Instant.MIN);
    }

    private static Instant earlier(Instant one, Instant other) {
        return other.isBefore(one) ? other : one;
    }
}
