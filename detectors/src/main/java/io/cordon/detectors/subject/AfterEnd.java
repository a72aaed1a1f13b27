package io.cordon.detectors.subject;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.detector.Parameters;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A credential that outlives its session. */
final class AfterEnd {
    static final Description DESCRIPTION = new Description(
            "credential-after-end",
            1,
            "Credential used after its session",
            Family.CREDENTIAL_EXFILTRATION,
            Grade.SEQUENCE,
            Severity.HIGH,
            "A target accepted a credential after all sessions that it was issued to had ended, or one of them reports a use after its own end. "
                    + "Nobody should have it any more.",
            "Step-up for the credential, once. An end that is learnt after the use counts as well.",
            "A session that is closed too early; a background job that goes on with its session's credential; a target's clock that runs ahead "
                    + "while its records are late.",
            List.of("ASI03", "ASI10", "NHI1", "NHI7", "NHI9", "AML.T0091.000"),
            List.of(new Parameter("tail", 60, "s", "the last calls of a session overtake its end")));

    private final long tail;

    AfterEnd(Settings settings) {
        this.tail = new Parameters(DESCRIPTION, settings).get("tail") * 1000;
    }

    Optional<Sighting> accepted(CredentialFacts facts, Sign.Accepted use) {
        return after(facts, use.source(), use.when().earliest());
    }

    /** A session's end came to be known. */
    Optional<Sighting> ended(CredentialFacts facts) {
        return after(facts, facts.lastAcceptedBy, facts.lastAccepted);
    }

    private Optional<Sighting> after(CredentialFacts facts, String source, long use) {
        OptionalLong ended = facts.holders.endedAt();
        return ended.isPresent() && use > ended.getAsLong() + tail
                ? Optional.of(Sighting.question(
                        DESCRIPTION,
                        "accepted-after-end",
                        source + " accepted a credential whose sessions have all ended"))
                : Optional.empty();
    }

    Optional<Sighting> reported(CredentialFacts facts, Sign.Reported use) {
        Holder by = facts.holders.of(use.by());
        return by.hasEnded() && use.when().earliest() > by.endedAt() + tail
                ? Optional.of(Sighting.question(
                        DESCRIPTION,
                        "after-end " + by.session(),
                        "session " + by.session() + " uses a credential after its end"))
                : Optional.empty();
    }
}
