package io.cordon.detectors.detector;

import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** A way out while the traces that would speak against it may be missing. */
final class ProvenanceIncomplete implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "provenance-incomplete",
                            1,
                            "Provenance incomplete",
                            Family.INTEGRITY,
                            Grade.SEQUENCE,
                            Severity.MEDIUM,
                            "A bound was reached on what is kept of this delegation tree: more than 256 secrets, a full quota of values, or untrusted content "
                                    + "that extraction had to cut. Flooding the bound would be the way to lose a trace on purpose.",
                            "An alert once. From then on a step-up for each call that leaves for a destination of unknown origin, which neither scope nor "
                                    + "user nor operator speaks for; a destination whose origin is known is judged by it.",
                            "Sessions that read very large or very many untrusted documents: declare their destinations.",
                            List.of("ASI02", "ASI10"),
                            List.of()),
                    (settings, surroundings) -> new ProvenanceIncomplete())
            .reading(Part.CONTENT, Part.SECRETS);

    private static final String ID = KIND.description().id();
    private static final long KEY = 1;

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        if (!scene.tree().provenanceIncomplete()) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>(1);
        if (scene.event().payload() instanceof ToolCallRequested call && leavesForUnknown(scene, call)) {
            signals.add(Signal.of(
                            Grade.SEQUENCE,
                            Rung.STEP_UP,
                            call.tool() + " leaves for a destination of unknown origin while provenance is incomplete",
                            scene.here("egress", "", call.tool()))
                    .keyed(KEY));
        } else if (!scene.session().memory().holds(ID, KEY)) {
            signals.add(Signal.of(
                            Grade.SEQUENCE,
                            Rung.ALERT,
                            "a bound was reached on what is kept of this delegation tree",
                            scene.here("bound", "", scene.tree().secretCount() + " secrets are known"))
                    .keyed(KEY));
        }
        return signals;
    }

    private static boolean leavesForUnknown(Scene scene, ToolCallRequested call) {
        if (!Outbound.leaves(call)) {
            return false;
        }
        Standpoint standpoint = new Standpoint(scene);
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination destination = call.destinations().get(i);
            boolean known =
                    standpoint.origin(destination).known() && !scene.tree().secretsIncomplete();
            if (standpoint.isNew(destination) && !known) {
                return true;
            }
        }
        return call.destinations().isEmpty();
    }
}
