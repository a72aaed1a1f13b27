package io.cordon.detectors.detector;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.SessionFacts;
import io.cordon.detectors.facts.Step;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Rights looked up, then more rights taken. */
final class DiscoveryToElevation implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "discovery-to-elevation",
                            1,
                            "Privilege discovery, then elevation",
                            Family.ABNORMAL_CHAINING,
                            Grade.SEQUENCE,
                            Severity.HIGH,
                            "The session asked which rights it or others have (sudo -l, role and policy listings, "
                                    + "can-i), and then takes or gives more: another user, an assumed role, a binding, a "
                                    + "policy. The classic two steps.",
                            "Step-up; constrain where the session declares a scope and the elevation is not in it. "
                                    + "Order without a link never quarantines, however telling; an elevation outside the scope "
                                    + "is judged by outside-scope too.",
                            "Administration agents, whose work this is: declare their tools and give the exemption an "
                                    + "end.",
                            List.of("ASI03", "NHI5", "AML.T0053", "AML.T0105"),
                            Reach.USUAL),
                    (settings, surroundings) -> new DiscoveryToElevation(settings))
            .reading(Part.ACTS);

    private final Reach reach;

    private DiscoveryToElevation(Settings settings) {
        this.reach = Reach.of(new Parameters(KIND.description(), settings));
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        if (!call.acts().has(Act.ELEVATE)) {
            return List.of();
        }
        Step found = scene.session().trail().steps().last(Act.DISCOVER_PRIVILEGES);
        boolean atOnce = call.acts().has(Act.DISCOVER_PRIVILEGES);
        if (!atOnce && !reach.covers(scene, found)) {
            return List.of();
        }
        boolean outside = isOutside(scene.session(), call);
        return List.of(Signal.of(
                Grade.SEQUENCE,
                outside ? Rung.CONSTRAIN : Rung.STEP_UP,
                call.tool() + " takes or gives rights after rights were looked up"
                        + (outside ? ", and is not in the scope" : ""),
                scene.step("discovery", atOnce ? new Step(scene.ordinal(), scene.now()) : found, "rights looked up"),
                scene.here("elevation", "", call.tool())));
    }

    private static boolean isOutside(SessionFacts session, ToolCallRequested call) {
        return session.scopes().all().stream()
                .anyMatch(scope -> !scope.allowsTool(call.tool()) || !scope.allowsCapability(call.capability()));
    }
}
