package io.cordon.detectors.subject;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** A planted credential that a target accepted. */
final class CanaryCredential {
    static final Description DESCRIPTION = new Description(
            "canary-credential",
            1,
            "Planted credential used",
            Family.CREDENTIAL_EXFILTRATION,
            Grade.FACT,
            Severity.CRITICAL,
            "A target accepted a credential that was planted as bait (a key without rights, a role without tables, a decoy lease). It was issued to "
                    + "nobody, so whoever uses it found it where he had no business, in whichever session or outside of all.",
            "An alert, once for each target: a target knows the credential and not the session that used it, so there is nobody to contain. A session "
                    + "that reports the use itself is quarantined by canary-used.",
            "A scanner or a backup that tries every credential it finds; a planted credential that was put to real use later.",
            List.of("ASI02", "ASI03", "NHI2", "AML.T0083", "AML.T0091.000"),
            List.of());

    private CanaryCredential() {}

    static Sighting used(Sign.Baited bait) {
        return Sighting.fact(
                        DESCRIPTION,
                        "bait " + bait.use().source(),
                        bait.use().source() + " accepted a credential that was planted and issued to nobody")
                .on(bait.use().eventId())
                .atMost(Rung.ALERT);
    }
}
