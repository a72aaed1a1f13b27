package io.cordon.detectors.response;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.finding.Rung;
import java.time.Instant;

/**
 * A denial or question at the gates that ends by itself unless renewed.
 *
 * @param subject who is held
 * @param rung STEP_UP, CONSTRAIN or HOLD
 * @param expiresAt engine time at which it ends
 */
public record Hold(Subject subject, Rung rung, Instant expiresAt) {

    /** Checks that the rung is one that a hold can have. */
    public Hold {
        requireNonNull(subject, "subject");
        requireNonNull(expiresAt, "expiresAt");
        if (rung.compareTo(Rung.STEP_UP) < 0 || rung.isContainment()) {
            throw new IllegalArgumentException("a hold is STEP_UP, CONSTRAIN or HOLD, got " + rung);
        }
    }
}
