package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A stop-all in force: the engine contains nothing of the tenant by itself.
 *
 * @param request who asked for it, and why
 * @param at since when
 */
public record Stop(Request request, Instant at) {

    public Stop {
        requireNonNull(request, "request");
        requireNonNull(at, "at");
    }
}
