package io.cordon.topology.subject;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.event.Mode;
import io.cordon.detectors.event.OriginLevel;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Finding;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A credential seen where it does not belong.
 *
 * @param code what was seen and of whom: said once
 * @param grade how strong the evidence is
 * @param rung what it calls for
 * @param reason one sentence to an operator
 */
record Sighting(String code, Grade grade, Rung rung, String reason) {
    static final String DETECTOR = "credential-outside-session";
    static final String TITLE = "Credential used outside its session";

    Sighting {
        requireNonNull(code, "code");
        requireNonNull(grade, "grade");
        requireNonNull(rung, "rung");
        requireNonNull(reason, "reason");
    }

    /** An unverified sender could frame a session with its credential: it makes an alert, never a denial. */
    Sighting from(OriginLevel origin) {
        return origin == OriginLevel.VERIFIED ? this : new Sighting(code, grade, rung.atMost(Rung.ALERT), reason);
    }

    /** What a contained credential still does cannot make matters worse for it. */
    Sighting whileContained() {
        return new Sighting(code, grade, rung.atMost(Rung.ALERT), reason);
    }

    Finding finding(String eventId, String session, String credential) {
        return new Finding(
                DETECTOR,
                1,
                Family.CREDENTIAL_EXFILTRATION,
                grade,
                grade == Grade.FACT ? Severity.CRITICAL : Severity.MEDIUM,
                TITLE,
                reason,
                List.of(new Evidence("use", Optional.of(eventId), session, -1, "", "credential " + credential)),
                rung,
                Mode.ENFORCE,
                false);
    }
}
