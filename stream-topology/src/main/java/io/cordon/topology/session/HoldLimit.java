package io.cordon.topology.session;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How many sessions of a tenant one task may newly hold in a window. Holds need no containment owner's word, so they have a limit of their
 * own: above it they become questions, and an operator is told.
 *
 * @param share of the tenant's live sessions in the task
 * @param minimum that may be held whatever the share says, so that small tenants are protected too
 * @param window within which new holds are counted
 */
public record HoldLimit(double share, int minimum, Duration window) {
    public HoldLimit {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be above 0 and at most 1, is " + share);
        }
        if (minimum < 1) {
            throw new IllegalArgumentException("minimum must be at least 1, is " + minimum);
        }
        requireNonNull(window, "window");
    }

    /** No limit: for replays, which hold nobody. */
    public static HoldLimit none() {
        return new HoldLimit(1, Integer.MAX_VALUE, Duration.ofDays(1));
    }

    boolean allows(long holds, long liveSessions) {
        return holds <= Math.max(minimum, Math.ceil(share * liveSessions));
    }
}
