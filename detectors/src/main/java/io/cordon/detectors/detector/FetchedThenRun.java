package io.cordon.detectors.detector;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.FewPrints;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Trail;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.print.ValuePrints;
import java.util.List;

/** A file fetched from elsewhere, then run. */
final class FetchedThenRun implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "fetched-then-run",
                            1,
                            "Fetched, then run",
                            Family.ABNORMAL_CHAINING,
                            Grade.SEQUENCE,
                            Severity.HIGH,
                            "The session fetches a file and runs it: the same path stands in a later command that "
                                    + "runs files, or one command hands what it fetches to an interpreter. Staging of tools, or "
                                    + "of a second stage.",
                            "Step-up if the place that it is fetched from is one that neither scope nor user nor "
                                    + "operator speaks for, an alert otherwise. The path ties the two calls, but not to "
                                    + "anything worth protecting, so it is an order and no link.",
                            "Installers by pipe, which many projects recommend: name them in the task or declare "
                                    + "their hosts.",
                            List.of("ASI05", "AML.T0072", "AML.T0050"),
                            List.of(Reach.EVENTS_AS_OTHERS, Reach.SECONDS_AS_OTHERS)),
                    (settings, surroundings) -> new FetchedThenRun(settings))
            .reading(Part.ACTS, Part.CONTENT);

    private final Reach reach;

    private FetchedThenRun(Settings settings) {
        this.reach = Reach.of(new Parameters(KIND.description(), settings));
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        if (!call.acts().has(Act.RUN_FILE)) {
            return List.of();
        }
        if (call.acts().has(Act.FETCH_FILE)) {
            boolean fromNew = scene.leadsToNew(call);
            return List.of(signal(scene, call, fromNew ? Rung.STEP_UP : Rung.ALERT, "runs what it fetches at once"));
        }
        Trail trail = scene.session().trail();
        return reach.covers(scene, trail.steps().last(Act.FETCH_FILE)) && names(trail.fetched(), call)
                ? List.of(signal(scene, call, Rung.STEP_UP, "runs a file that was fetched before"))
                : List.of();
    }

    private static Signal signal(Scene scene, ToolCallRequested call, Rung rung, String what) {
        return Signal.of(Grade.SEQUENCE, rung, call.tool() + " " + what, scene.here("run", "", call.tool()));
    }

    private static boolean names(FewPrints fetched, ToolCallRequested call) {
        if (fetched.isEmpty()) {
            return false;
        }
        for (Argument argument : call.arguments()) {
            ValuePrints values = argument.values();
            for (int i = 0; i < values.size(); i++) {
                if (fetched.holds(values.print(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
