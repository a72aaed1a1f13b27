package io.cordon.detectors.finding;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Mode;
import java.util.List;

/**
 * One detector's result on one event or tick.
 *
 * @param detector id of the detector
 * @param version version of the detector
 * @param family what kind of trouble it is
 * @param grade how strong the evidence is
 * @param severity how bad it is if true
 * @param title the detector's title
 * @param reason one sentence to an operator
 * @param evidence what it rests on
 * @param rung what the response policy decided; never {@link Rung#HOLD}
 * @param mode how far detector and runtime let the engine go; below {@link Mode#ENFORCE} the rung is what would have been done
 * @param prevented true if the gate in the runtime had already stopped the call
 */
public record Finding(
        String detector,
        int version,
        Family family,
        Grade grade,
        Severity severity,
        String title,
        String reason,
        List<Evidence> evidence,
        Rung rung,
        Mode mode,
        boolean prevented) {

    /** Checks that nothing is missing and copies the evidence. */
    public Finding {
        requireNonNull(detector, "detector");
        requireNonNull(family, "family");
        requireNonNull(grade, "grade");
        requireNonNull(severity, "severity");
        requireNonNull(title, "title");
        requireNonNull(reason, "reason");
        requireNonNull(rung, "rung");
        requireNonNull(mode, "mode");
        evidence = List.copyOf(evidence);
        if (rung == Rung.HOLD) {
            throw new IllegalArgumentException("a finding of " + detector + " cannot have the rung HOLD");
        }
    }

    /** What may really be done on it: nothing in shadow, a question at most in step-up mode. */
    public Rung effectiveRung() {
        return switch (mode) {
            case OFF, SHADOW -> Rung.OBSERVE;
            case STEP_UP -> rung.atMost(Rung.STEP_UP);
            case ENFORCE -> rung;
        };
    }
}
