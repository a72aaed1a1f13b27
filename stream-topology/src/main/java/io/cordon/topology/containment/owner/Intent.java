package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;

/**
 * A detection application asks for a containment.
 *
 * @param intentId its id, for the log
 * @param subject what to contain
 * @param rung how far to go
 * @param origin how well the sender of the events behind it is known
 * @param mode how far the detectors behind it may go
 * @param dossier why
 */
public record Intent(String intentId, Subject subject, Rung rung, OriginLevel origin, Mode mode, Dossier dossier) {

    public Intent {
        requireNonNull(intentId, "intentId");
        requireNonNull(subject, "subject");
        requireNonNull(rung, "rung");
        requireNonNull(origin, "origin");
        requireNonNull(mode, "mode");
        requireNonNull(dossier, "dossier");
    }

    Intent asDrill() {
        return new Intent(intentId, subject, rung, origin, mode, dossier.asDrill());
    }
}
