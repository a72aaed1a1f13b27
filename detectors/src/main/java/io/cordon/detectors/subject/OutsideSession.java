package io.cordon.detectors.subject;

import io.cordon.detectors.detector.Description;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.detector.Parameters;
import io.cordon.detectors.detector.Settings;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** A use that the session which it was issued to knows nothing of. */
final class OutsideSession {
    static final Description DESCRIPTION = new Description(
            "credential-outside-session",
            2,
            "Credential used outside its session",
            Family.CREDENTIAL_EXFILTRATION,
            Grade.SEQUENCE,
            Severity.HIGH,
            "A target accepted a credential although no session that it belongs to reports a use around that time, or a session of another tree "
                    + "reports that it used it: a copy in other hands, or an agent that acts past its runtime.",
            "Step-up for the credential, once for each target or session. Reports and audit records come in any order, so a missing report is "
                    + "waited for.",
            "A runtime that does not report its uses, or whose reports were lost; an operator who takes a credential over. A target's clock "
                    + "does not matter: the time between what it says and the arrival of its record is searched too.",
            List.of("ASI03", "ASI10", "NHI1", "NHI7", "NHI9", "AML.T0091.000"),
            List.of(
                    new Parameter(
                            "window",
                            60,
                            "s",
                            "how far report and use may be apart: a call, its retries and a lazy pool"),
                    new Parameter(
                            "patience",
                            30,
                            "s",
                            "how long a report may be late beyond that: longer than a failover takes")));

    private final long window;
    private final long patience;

    OutsideSession(Settings settings) {
        Parameters parameters = new Parameters(DESCRIPTION, settings);
        this.window = parameters.get("window") * 1000;
        this.patience = parameters.get("patience") * 1000;
    }

    /** A session of another tree says that it used it. */
    Sighting foreign(Sign.Reported use) {
        return Sighting.question(
                DESCRIPTION,
                "foreign " + use.by().session(),
                "session " + use.by().session() + " uses a credential that was issued to another one");
    }

    /** Its own session was about at that time. */
    void explains(CredentialFacts facts, Moment when) {
        facts.reported.add(when, 2 * window);
        facts.unexplained.explain(facts.reported, window);
    }

    /** A target says that it accepted it. What is near a report is forgotten, the rest waits for one. */
    void accepted(CredentialFacts facts, Sign.Accepted use) {
        if (!facts.reported.near(use.when(), window)) {
            long due = Math.max(use.when().latest(), use.read()) + window + patience;
            facts.unexplained.add(new Unexplained.Use(use.eventId(), use.source(), use.when(), due));
        }
    }

    List<Sighting> due(CredentialFacts facts, long now) {
        return facts.unexplained.takeDue(now).stream()
                .map(use -> Sighting.question(
                                DESCRIPTION,
                                "unreported " + use.source(),
                                use.source() + " accepted a credential although its session reports no use within "
                                        + window / 1000 + " s")
                        .on(use.eventId()))
                .toList();
    }
}
