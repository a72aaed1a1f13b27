package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** The same call over and over. */
final class CallLoop implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "call-loop",
                            1,
                            "Call loop",
                            Family.ABNORMAL_CHAINING,
                            Grade.STATISTICAL,
                            Severity.LOW,
                            "The same tool with the same arguments, called again and again with no other call between. The same denied call again does "
                                    + "not count.",
                            "An alert, once in a run.",
                            "Agents that poll for a state; raise the bound for them.",
                            List.of("ASI08", "ASI10", "AML.T0053"),
                            List.of(new Parameter(
                                    "repeats", 8, "calls in a row", "retries after an error seldom go beyond five"))),
                    (settings, surroundings) -> new CallLoop(settings))
            .reading(Part.RHYTHM);

    private final long repeats;

    private CallLoop(Settings settings) {
        this.repeats = new Parameters(KIND.description(), settings).get("repeats");
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        if (repeats > 1 && scene.session().rhythm().run() + 1 != repeats) {
            return List.of();
        }
        int run = scene.session().rhythm().run(NameHash.of(call.tool()), NameHash.of(call.argumentDigest()));
        if (run != repeats) {
            return List.of();
        }
        return List.of(Signal.of(
                Grade.STATISTICAL,
                Rung.ALERT,
                call.tool() + " was called " + run + " times in a row with the same arguments",
                scene.here("loop", "", call.tool())));
    }
}
