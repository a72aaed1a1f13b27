package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A point as the journal and the receipts show it.
 *
 * @param evidence what was seen, or why it failed
 * @param attempts calls made for this point so far; orders the journal's entries of one point
 */
public record PointSnapshot(
        PointKey key,
        String target,
        PointStateName state,
        Instant since,
        Optional<Instant> until,
        String evidence,
        int attempts) {
    public PointSnapshot {
        requireNonNull(key, "key");
        requireNonNull(target, "target");
        requireNonNull(state, "state");
        requireNonNull(since, "since");
        requireNonNull(until, "until");
        requireNonNull(evidence, "evidence");
    }
}
