package io.cordon.detectors.detector;

import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** A call with an effect whose destination only untrusted content names. */
final class SteeredDestination implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                                    "steered-destination",
                                    2,
                                    "Steered destination",
                                    Family.SCOPE_DRIFT,
                                    Grade.STEERED,
                                    Severity.HIGH,
                                    "A call sends, pays, grants or fetches, and its destination stands nowhere but in free text that third parties may have "
                                            + "written: the user did not name it, nor a person by that name, nor the operator, nor the scope. Patterns tell an "
                                            + "order in that text from a mention: whether it begins with an action verb, asks for just this, is far from the "
                                            + "task, stands beside something of the user's; whether anything in the call is the user's; whether he named "
                                            + "another destination of the kind; whether something sensitive goes along.",
                                    "Step-up before it runs; quarantine where two independent things speak, or on another axis: outside the declared scope, the "
                                            + "same destination denied before.",
                                    "Tasks that say \"do what the mail says\": only the user or the operator knows whether that content may command the agent, "
                                            + "so declare who may. Links in messages the user pointed at; accounts on pages the user named.",
                                    List.of("ASI01", "ASI02", "AML.T0051.001", "AML.T0053", "AML.T0086"),
                                    SteeringJudge.PARAMETERS)
                            .weighing(SteeringWeighing.of(SteeringPattern.Lead.DESTINATION)),
                    (settings, surroundings) -> new SteeredDestination(settings, surroundings))
            .reading(Part.CONTENT, Part.SECRETS, Part.OUTFLOWS);

    private final SteeringJudge judge;

    private SteeredDestination(Settings settings, Surroundings surroundings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.judge = new SteeringJudge(SteeringPattern.Lead.DESTINATION, parameters, surroundings.baselines());
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        return judge.examine(scene, call);
    }
}
