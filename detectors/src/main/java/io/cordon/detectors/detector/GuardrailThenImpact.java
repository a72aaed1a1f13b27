package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Step;
import io.cordon.detectors.facts.Trail;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** A guardrail lowered, then something that it would have asked about. */
final class GuardrailThenImpact implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "guardrail-then-impact",
                            1,
                            "Guardrail lowered, then impact",
                            Family.SCOPE_DRIFT,
                            Grade.SEQUENCE,
                            Severity.HIGH,
                            "A guardrail of the agent was lowered (an approval mode, a permission mode, a hook), as "
                                    + "the runtime reports, or the session itself turned off what watches it (an audit daemon, "
                                    + "a firewall, a log). Then a call deletes, pays, grants, runs elsewhere, or leaves for a "
                                    + "destination that nobody speaks for.",
                            "Constrain after a reported lowering, step-up after one that was inferred from a call, "
                                    + "until the guardrail is raised again. The strongest sign of a hostile or rogue agent, but "
                                    + "an order without a link, so never a quarantine alone.",
                            "An operator who lowers a guardrail for a task on purpose: let him approve, or raise it "
                                    + "again after the task.",
                            List.of("ASI10", "ASI02", "AML.T0081"),
                            List.of(
                                    new Parameter(
                                            "events",
                                            64,
                                            "events of the session",
                                            "two independent products use this bound"),
                                    new Parameter("seconds", 1800, "s", "the same two"))),
                    (settings, surroundings) -> new GuardrailThenImpact(settings))
            .reading(Part.ACTS, Part.CONTENT);

    private final Reach reach;

    private GuardrailThenImpact(Settings settings) {
        this.reach = Reach.of(new Parameters(KIND.description(), settings));
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        Trail trail = scene.session().trail();
        Step turnedOff = trail.steps().last(Act.LOWER_GUARD);
        if (!trail.lowered().happened() && !turnedOff.happened() || !Impact.of(scene, call)) {
            return List.of();
        }
        if (reach.covers(scene, trail.lowered())) {
            return List.of(signal(scene, call, Rung.CONSTRAIN, trail.lowered(), "a guardrail was lowered"));
        }
        return reach.covers(scene, turnedOff)
                ? List.of(signal(scene, call, Rung.STEP_UP, turnedOff, "the session turned off what watches it"))
                : List.of();
    }

    private static Signal signal(Scene scene, ToolCallRequested call, Rung rung, Step step, String what) {
        return Signal.of(
                Grade.SEQUENCE,
                rung,
                call.tool() + " has an effect after " + what,
                scene.step("lowering", step, what),
                scene.here("impact", "", call.tool()));
    }
}
