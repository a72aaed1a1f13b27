package io.cordon.emitter.feature;

import static java.util.Objects.requireNonNull;

import io.cordon.emitter.TraceContext;
import java.time.Instant;

/**
 * What tells one event of a session from the others.
 *
 * @param sequence its number, from 0 without holes
 * @param claimedTime the runtime's clock
 * @param trace the span that it belongs to
 */
public record Stamp(long sequence, Instant claimedTime, TraceContext trace) {

    /** Checks that nothing is missing. */
    public Stamp {
        requireNonNull(claimedTime, "claimedTime");
        requireNonNull(trace, "trace");
    }

    /** Outside of any trace. */
    public static Stamp of(long sequence, Instant claimedTime) {
        return new Stamp(sequence, claimedTime, TraceContext.NONE);
    }
}
