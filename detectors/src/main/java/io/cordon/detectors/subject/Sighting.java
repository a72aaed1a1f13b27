package io.cordon.detectors.subject;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A credential seen where it does not belong.
 *
 * @param detection what it is an instance of
 * @param code what was seen and of whom: said once
 * @param grade how strong the evidence is
 * @param rung what it calls for
 * @param eventId the use that it rests on; empty if that is what was just learnt
 * @param reason one sentence to an operator
 * @param mode how far it may go
 */
public record Sighting(
        Description detection,
        String code,
        Grade grade,
        Rung rung,
        Optional<String> eventId,
        String reason,
        Mode mode) {

    /** Checks that nothing is missing. */
    public Sighting {
        requireNonNull(detection, "detection");
        requireNonNull(code, "code");
        requireNonNull(grade, "grade");
        requireNonNull(rung, "rung");
        requireNonNull(eventId, "eventId");
        requireNonNull(reason, "reason");
        requireNonNull(mode, "mode");
    }

    static Sighting fact(Description detection, String code, String reason) {
        return new Sighting(detection, code, Grade.FACT, Rung.REVOKE, Optional.empty(), reason, Mode.ENFORCE);
    }

    /** All that is no fact can have an honest cause (an operator who takes over, a clock, a report that was lost) and asks a person. */
    static Sighting question(Description detection, String code, String reason) {
        return new Sighting(detection, code, detection.grade(), Rung.STEP_UP, Optional.empty(), reason, Mode.ENFORCE);
    }

    Sighting on(String use) {
        return new Sighting(detection, code, grade, rung, Optional.of(use), reason, mode);
    }

    Sighting atMost(Rung limit) {
        return new Sighting(detection, code, grade, rung.atMost(limit), eventId, reason, mode);
    }

    /** An unverified sender could frame a session with its credential: it makes an alert, never a denial. */
    Sighting from(OriginLevel origin) {
        return origin == OriginLevel.VERIFIED ? this : atMost(Rung.ALERT);
    }

    Sighting in(Mode newMode) {
        return new Sighting(detection, code, grade, rung, eventId, reason, newMode);
    }

    /** What may really be done on it. */
    public Rung effectiveRung() {
        return finding("", "", "").effectiveRung();
    }

    /** The finding that it makes in a session. */
    public Finding finding(String cause, String session, String credential) {
        return new Finding(
                detection.id(),
                detection.version(),
                detection.family(),
                grade,
                grade == Grade.FACT ? Severity.CRITICAL : detection.severity(),
                detection.title(),
                reason,
                List.of(new Evidence(
                        "use", Optional.of(eventId.orElse(cause)), session, -1, "", "credential " + credential)),
                rung,
                mode,
                false);
    }
}
