package io.cordon.detectors.subject;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.detector.Parameters;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A containment that failed, as its target tells it. */
final class AfterContainment {
    static final Description DESCRIPTION = new Description(
            "credential-after-containment",
            1,
            "Credential accepted after containment",
            Family.CREDENTIAL_EXFILTRATION,
            Grade.FACT,
            Severity.CRITICAL,
            "A target accepted a credential although it, or every session that it was issued to, had been contained for longer than a "
                    + "containment takes. Whatever the receipts say, the access is there.",
            "Hold and revocation of the credential, once for each containment. If the credential itself is contained already an alert: it cannot "
                    + "be contained more, somebody has to look.",
            "A target's clock that runs ahead while its records are late; a credential that was handed to a new session without the issuer "
                    + "saying so.",
            List.of("ASI03", "ASI10", "NHI1", "NHI7", "NHI9", "AML.T0091.000"),
            List.of(new Parameter(
                    "grace", 30, "s", "what the actuator needs for one target at most, as it is shipped")));

    private final long grace;

    AfterContainment(Settings settings) {
        this.grace = new Parameters(DESCRIPTION, settings).get("grace") * 1000;
    }

    /** When it was contained, if it is. */
    static OptionalLong since(CredentialFacts facts) {
        return facts.isContained() ? OptionalLong.of(facts.containedSince) : facts.holders.containedAt();
    }

    Optional<Sighting> accepted(CredentialFacts facts, Sign.Accepted use) {
        long since = since(facts).orElse(Long.MAX_VALUE - grace);
        long after = use.when().earliest() - since;
        if (use.when().earliest() <= since + grace) {
            return Optional.empty();
        }
        Sighting sighting = Sighting.fact(
                DESCRIPTION,
                "after-containment " + facts.epoch + " " + since,
                use.source() + " accepted a credential that has been contained for " + after / 1000 + " s");
        return Optional.of(facts.isContained() ? sighting.atMost(Rung.ALERT) : sighting);
    }
}
