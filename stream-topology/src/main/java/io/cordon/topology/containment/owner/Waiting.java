package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A request that waits for a second operator.
 *
 * @param request what was asked for
 * @param why what makes it need two
 * @param expiresAt when it is too late to confirm
 */
public record Waiting(Request request, TwoPersonReason why, Instant expiresAt) {

    public Waiting {
        requireNonNull(request, "request");
        requireNonNull(why, "why");
        requireNonNull(expiresAt, "expiresAt");
    }
}
