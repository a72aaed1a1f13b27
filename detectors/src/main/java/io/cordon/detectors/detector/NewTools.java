package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.Trail;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Tools with an effect, taken up only after untrusted content. */
final class NewTools implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "new-tools",
                            1,
                            "New tools after untrusted content",
                            Family.SCOPE_DRIFT,
                            Grade.STATISTICAL,
                            Severity.LOW,
                            "After content that third parties may have written, the session takes up more tools with "
                                    + "an effect outside than the bound, none of which it used before and for nothing that the user named. A task seldom grows new "
                                    + "limbs by what it reads.",
                            "An alert, once in a session: without a baseline of the agent type many honest tasks look "
                                    + "alike. It supports other findings.",
                            "Tasks whose plan depends on what is read; agents with many narrow tools.",
                            List.of("ASI01", "ASI10", "NHI5", "AML.T0053"),
                            List.of(
                                    new Parameter("tools", 3, "tools", "published rules alert from the third on"),
                                    new Parameter("warmup", 3, "calls", "before it every tool is new"))),
                    (settings, surroundings) -> new NewTools(settings))
            .reading(Part.TOOLS, Part.CONTENT);

    private static final String ID = KIND.description().id();

    private static final long KEY = 1;

    private final long tools;
    private final long warmup;

    private NewTools(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.tools = parameters.get("tools");
        this.warmup = parameters.get("warmup");
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        SessionFacts session = scene.session();
        Trail trail = session.trail();
        if (!trail.influenced()
                || trail.tools().taken() + 1 < tools
                || session.calls() < warmup
                || !call.capability().isSink()
                || trail.tools().knows(call.tool())
                || new Standpoint(scene).hasArgumentOfUser(call)
                || session.memory().holds(ID, KEY)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.STATISTICAL,
                        Rung.ALERT,
                        call.tool() + " is tool number " + (trail.tools().taken() + 1)
                                + " with an effect that was taken up only after untrusted content",
                        scene.here("attempt", "", call.tool()))
                .keyed(KEY));
    }
}
