package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Asks whether access with a credential has ended.
 *
 * @param now the caller's time, to tell an expired credential from a live one
 */
public record ProbeRequest(PointRequest point, Instant now) {
    public ProbeRequest {
        requireNonNull(point, "point");
        requireNonNull(now, "now");
    }
}
