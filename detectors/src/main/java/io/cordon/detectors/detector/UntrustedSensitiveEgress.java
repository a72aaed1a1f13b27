package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Chain;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** Untrusted content, then something worth protecting, then a way out, in this order. */
final class UntrustedSensitiveEgress implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "untrusted-sensitive-egress",
                            1,
                            "Untrusted, sensitive, egress",
                            Family.ABNORMAL_CHAINING,
                            Grade.SEQUENCE,
                            Severity.MEDIUM,
                            "The session took in content that third parties may have written, then a result worth protecting, then calls something that "
                                    + "leaves the tree for a destination that neither scope nor user nor operator speaks for.",
                            "An alert, once for each such order: order without a link between values proves nothing, and about half of all real sessions "
                                    + "have it. A step-up while provenance is incomplete, because then a missing link proves nothing either.",
                            "Any assistant that reads mail, looks into a file and answers to a new address.",
                            List.of("ASI01", "ASI02", "NHI2", "AML.T0051.001", "AML.T0085.001", "AML.T0086"),
                            List.of(new Parameter(
                                    "events",
                                    30,
                                    "events of the session",
                                    "the bound that published rules for this order use"))),
                    (settings, surroundings) -> new UntrustedSensitiveEgress(settings))
            .reading(Part.CONTENT, Part.SECRETS);

    private final long events;

    private UntrustedSensitiveEgress(Settings settings) {
        this.events = new Parameters(KIND.description(), settings).get("events");
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        Chain chain = scene.session().chain();
        if (chain.sensitive() == 0
                || scene.session().counts().events() + 1 - chain.untrusted() > events
                || !Outbound.leaves(call)
                || !scene.leadsToNew(call)) {
            return List.of();
        }
        boolean incomplete = scene.tree().provenanceIncomplete();
        long key = NameHash.of(chain.untrusted(), chain.sensitive());
        if (!incomplete && scene.session().memory().holds(KIND.description().id(), key)) {
            return List.of();
        }
        String reason = call.tool()
                + " leaves for a new destination after untrusted content and then something sensitive came in"
                + (incomplete ? ", and provenance is incomplete" : "");
        return List.of(Signal.of(
                        Grade.SEQUENCE,
                        incomplete ? Rung.STEP_UP : Rung.ALERT,
                        reason,
                        scene.here("egress", "", call.tool()))
                .keyed(key));
    }
}
