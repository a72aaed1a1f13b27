package io.cordon.detectors.response;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.finding.Rung;
import java.util.List;

/**
 * The core's request for a containment. Raised once per subject, epoch and rung.
 *
 * @param subject who is to be contained
 * @param rung QUARANTINE or REVOKE
 * @param detectors ids of the detectors whose findings led to it
 * @param reason one sentence to an operator
 */
public record Intent(Subject subject, Rung rung, List<String> detectors, String reason) {

    /** Checks that the rung needs the containment owner. */
    public Intent {
        requireNonNull(subject, "subject");
        requireNonNull(reason, "reason");
        detectors = List.copyOf(detectors);
        if (!rung.isContainment()) {
            throw new IllegalArgumentException("an intent is QUARANTINE or REVOKE, got " + rung);
        }
    }
}
