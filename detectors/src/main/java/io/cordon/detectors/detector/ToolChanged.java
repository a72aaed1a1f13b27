package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Offers;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** A tool that says something else of itself than before, then something with an effect. */
final class ToolChanged implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "tool-changed",
                            1,
                            "Tool changed, then impact",
                            Family.ABNORMAL_CHAINING,
                            Grade.SEQUENCE,
                            Severity.MEDIUM,
                            "A tool on offer changed its definition within the session: its name is the same, what it says of itself "
                                    + "or the arguments that it asks for are not. Then it is called with something that leaves or has an effect "
                                    + "outside, or any call deletes, pays, grants, runs elsewhere, or leaves for a destination that nobody speaks "
                                    + "for: a definition is text that the model reads, so it can steer other tools too. Needs a runtime that "
                                    + "reports the tools on offer (toolsOffered) and again whenever its servers change them.",
                            "An alert, once for each change; a step-up where an operator sets ask to 1.",
                            "A server that is updated while sessions run; definitions that carry a date, a version or the user's name.",
                            List.of("ASI04", "AML.T0109", "AML.T0110"),
                            List.of(
                                    Reach.EVENTS_AS_OTHERS,
                                    Reach.SECONDS_AS_OTHERS,
                                    new Parameter(
                                            "ask",
                                            0,
                                            "1: a person is asked",
                                            "no labelled session changes a tool, so how often honest ones do is not known: nobody should "
                                                    + "be asked before it was watched"))),
                    (settings, surroundings) -> new ToolChanged(settings))
            .reading(Part.CONTENT);

    private static final String ID = KIND.description().id();

    private final Reach reach;
    private final boolean asks;

    private ToolChanged(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.reach = Reach.of(parameters);
        this.asks = parameters.get("ask") > 0;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        Offers offers = scene.session().trail().offers();
        if (!reach.covers(scene, offers.change())) {
            return List.of();
        }
        boolean own = offers.changed(call.tool());
        long key = offers.change().event();
        boolean told = !asks && scene.session().memory().holds(ID, key);
        if (told || !(own && reachesOut(call)) && !Impact.of(scene, call)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.SEQUENCE,
                        asks ? Rung.STEP_UP : Rung.ALERT,
                        own
                                ? call.tool() + " is used after its definition changed"
                                : call.tool() + " has an effect after the definition of another tool changed",
                        scene.step("change", offers.change(), "a tool on offer changed its definition"),
                        scene.here("impact", "", call.tool()))
                .keyed(key));
    }

    private static boolean reachesOut(ToolCallRequested call) {
        return call.capability().isSink() || Outbound.leaves(call);
    }
}
