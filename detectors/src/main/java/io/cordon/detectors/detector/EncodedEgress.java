package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Step;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Something encoded, and right after it something sent. */
final class EncodedEgress implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "encoded-egress",
                            1,
                            "Encoded, then sent",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.SEQUENCE,
                            Severity.MEDIUM,
                            "The session encodes, packs with a password or encrypts something, and within seconds a "
                                    + "call leaves for a destination that neither scope nor user nor operator speaks for; or "
                                    + "one command does both. Prints look through encodings, but not through encryption: the "
                                    + "order is what is left.",
                            "An alert; a step-up if one command does both and untrusted content came in after the "
                                    + "user's last word.",
                            "Interfaces that want their input encoded, such as basic authentication by hand.",
                            List.of("ASI02", "NHI2", "AML.T0086", "AML.T0025"),
                            List.of(
                                    new Parameter("events", 8, "events of the session", "a few calls between at most"),
                                    new Parameter("seconds", 30, "s", "the bound of a published rule"))),
                    (settings, surroundings) -> new EncodedEgress(settings))
            .reading(Part.ACTS, Part.CONTENT);

    private static final String ID = KIND.description().id();

    private final Reach reach;

    private EncodedEgress(Settings settings) {
        this.reach = Reach.of(new Parameters(KIND.description(), settings));
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        if (!Outbound.leaves(call)) {
            return List.of();
        }
        Step encoded = scene.session().trail().steps().last(Act.ENCODE);
        boolean atOnce = call.acts().has(Act.ENCODE);
        if (!atOnce
                        && (!reach.covers(scene, encoded)
                                || scene.session().memory().holds(ID, encoded.event()))
                || !scene.leadsToNew(call)) {
            return List.of();
        }
        boolean foreign = atOnce && scene.session().trail().influenced();
        return List.of(Signal.of(
                        Grade.SEQUENCE,
                        foreign ? Rung.STEP_UP : Rung.ALERT,
                        call.tool()
                                + (atOnce ? " encodes and sends in one" : " sends right after something was encoded"),
                        scene.here("egress", "", call.tool()))
                .keyed(atOnce ? 0 : encoded.event()));
    }
}
