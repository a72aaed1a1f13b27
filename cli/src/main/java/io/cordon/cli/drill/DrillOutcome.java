package io.cordon.cli.drill;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a drill ended.
 *
 * @param session the canary session
 * @param proven whether its access was proven to have ended at every target
 * @param says why, for a person
 */
public record DrillOutcome(String session, boolean proven, String says, Duration took) {

    public DrillOutcome {
        requireNonNull(session, "session");
        requireNonNull(says, "says");
        requireNonNull(took, "took");
    }
}
