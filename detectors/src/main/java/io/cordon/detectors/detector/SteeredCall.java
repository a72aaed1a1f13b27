package io.cordon.detectors.detector;

import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** A call with an effect that is in the words of untrusted content, not of the user. */
final class SteeredCall implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                                    "steered-call",
                                    1,
                                    "Steered call",
                                    Family.SCOPE_DRIFT,
                                    Grade.STEERED,
                                    Severity.HIGH,
                                    "A call has an effect, and a sentence that third parties may have written says its words, those of the tool's name and of short "
                                            + "arguments, that neither the user nor the operator used. Patterns weigh whether the sentence begins with an action "
                                            + "verb, asks for just this, is far from the task; whether anything in the call is the user's; whether the user asked "
                                            + "for such an effect at all. It finds what needs no new destination: a password changed, a file deleted, an order "
                                            + "placed.",
                                    "Step-up before it runs; quarantine where two independent things speak.",
                                    "Tasks that say \"do what the note says\": declare who may command the agent. Tasks in a language of which no verbs are "
                                            + "known: everything seems unasked. An order cut into two sentences, worded otherwise, "
                                            + "or written in another language than the arguments is missed.",
                                    List.of("ASI01", "ASI02", "AML.T0051.001", "AML.T0053"),
                                    SteeringJudge.PARAMETERS)
                            .weighing(SteeringWeighing.of(SteeringPattern.Lead.WORDS)),
                    (settings, surroundings) -> new SteeredCall(settings, surroundings))
            .reading(Part.CONTENT, Part.SECRETS, Part.OUTFLOWS);

    private final SteeringJudge judge;

    private SteeredCall(Settings settings, Surroundings surroundings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.judge = new SteeringJudge(SteeringPattern.Lead.WORDS, parameters, surroundings.baselines());
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
