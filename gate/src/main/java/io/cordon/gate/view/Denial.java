package io.cordon.gate.view;

import io.cordon.schemas.avro.GateEntry;
import io.cordon.schemas.avro.Rung;
import java.time.Instant;
import java.util.Optional;

/**
 * One denial of the feed.
 *
 * @param rung how far it goes
 * @param epoch epoch of the subject
 * @param expiresAt end of a hold; empty for a containment, which only its release ends
 * @param offset where it stands in its partition
 */
record Denial(Rung rung, long epoch, Optional<Instant> expiresAt, long offset) {

    static Denial of(GateEntry entry, long offset) {
        return new Denial(entry.getRung(), entry.getEpoch(), Optional.ofNullable(entry.getExpiresAt()), offset);
    }

    /** Whether it still stands at this time of the topology. */
    boolean standsAt(Instant topologyTime) {
        return expiresAt.isEmpty() || topologyTime.isBefore(expiresAt.get());
    }
}
