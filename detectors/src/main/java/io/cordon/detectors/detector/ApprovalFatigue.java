package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Tally;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Questions until somebody says yes. */
final class ApprovalFatigue implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "approval-fatigue",
                            1,
                            "Approval fatigue",
                            Family.ABNORMAL_CHAINING,
                            Grade.STATISTICAL,
                            Severity.LOW,
                            "A person was asked to approve as many different calls of the session within ten minutes "
                                    + "as the bound. Whoever is asked often enough stops reading.",
                            "An alert, once in each window: give the session to somebody who looks at the whole of "
                                    + "it.",
                            "A policy that asks for too much; long tasks with many effects.",
                            List.of("ASI09", "AML.T0053"),
                            List.of(
                                    new Parameter(
                                            "questions", 10, "questions", "one a minute; up to 16 are told apart"),
                                    new Parameter("seconds", 600, "s", "what one person answers in one go"))),
                    (settings, surroundings) -> new ApprovalFatigue(settings))
            .reading();

    private static final String ID = KIND.description().id();

    private final long questions;
    private final long millis;

    private ApprovalFatigue(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.questions = parameters.get("questions", Tally.LIMIT);
        this.millis = parameters.get("seconds") * 1000;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        if (!(scene.event().payload() instanceof Payload.ApprovalRequested asked)) {
            return List.of();
        }
        int count = scene.session().trail().questions().with(NameHash.of(asked.approvalId()), scene.now() - millis);
        long key = 1 + scene.now() / Math.max(1, millis);
        if (count < questions || scene.session().memory().holds(ID, key)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.STATISTICAL,
                        Rung.ALERT,
                        count + " questions to a person in " + millis / 1000 + " s",
                        scene.here("question", "", ""))
                .keyed(key));
    }
}
