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

/*
 * One place and then another can be a move: a new pod, another network. There, elsewhere and there again within a minute is a copy.
 */
/** A credential in two places at once. */
final class TwoPlaces {
    static final Description DESCRIPTION = new Description(
            "credential-two-places",
            1,
            "Credential in two places at once",
            Family.CREDENTIAL_EXFILTRATION,
            Grade.FACT,
            Severity.CRITICAL,
            "A target saw a credential come from one place, from another and from the first again within the overlap, by its own clock; or two "
                    + "sessions of different trees used it in turn from two instances. It was copied.",
            "Hold and revocation of the credential, once for each target or session.",
            "An outbound gateway that changes its address from call to call: name its networks as one place where the audit source is "
                    + "configured. A source that cannot tell places apart leaves the place empty and never makes this fire.",
            List.of("ASI03", "ASI10", "NHI1", "NHI7", "NHI9", "AML.T0091.000"),
            List.of(new Parameter(
                    "overlap",
                    60,
                    "s",
                    "uses that near to each other are one presence; a move and back again takes longer")));

    private final long overlap;

    TwoPlaces(Settings settings) {
        this.overlap = new Parameters(DESCRIPTION, settings).get("overlap") * 1000;
    }

    Optional<Sighting> accepted(CredentialFacts facts, Sign.Accepted use) {
        return facts.places.usedInTurn(use, overlap)
                ? Optional.of(Sighting.fact(
                        DESCRIPTION,
                        "two-places " + use.source(),
                        use.source() + " accepted one credential from two places in turn within " + overlap / 1000
                                + " s"))
                : Optional.empty();
    }

    /** A session of another tree says that it used it. The facts are as they were before. */
    Optional<Sighting> reported(CredentialFacts facts, Sign.Reported use) {
        Holder by = facts.holders.of(use.by());
        return facts.holders.owners().stream()
                .filter(owner -> inTurn(owner, by, use))
                .findFirst()
                .map(owner -> Sighting.fact(
                        DESCRIPTION,
                        "two-places " + by.session(),
                        "sessions " + owner.session() + " and " + by.session()
                                + " use one credential in turn from two places"));
    }

    /** The other one before, the owner since, by arrival and by their clocks, and now the other one again. */
    private boolean inTurn(Holder owner, Holder by, Sign.Reported use) {
        return by.turn() != 0
                && owner.turn() > by.turn()
                && owner.lastUsed() >= by.lastUsed()
                && use.when().latest() - by.lastUsed() <= overlap
                && !owner.instance().equals(use.instance());
    }
}
