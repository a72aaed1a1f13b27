package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.Outcome;
import io.cordon.detectors.event.Payload.ToolCallCompleted;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.PendingCall;
import io.cordon.detectors.facts.Probing;
import io.cordon.detectors.facts.Tally;
import io.cordon.detectors.facts.Trail;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/** Many different things tried that are not allowed. */
final class DenialProbing implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "denial-probing",
                            1,
                            "Denial probing",
                            Family.ABNORMAL_CHAINING,
                            Grade.STATISTICAL,
                            Severity.MEDIUM,
                            "Different calls of the session are denied again and again, by the gate, by a person or "
                                    + "by the tool's own guard. Somebody feels for a gap. The identical call again counts once. "
                                    + "A cumulative sum that each denial raises and each allowed call lowers finds patient "
                                    + "probing that stays below the count.",
                            "An alert at the bound. From then on, while the window lasts, a step-up for calls with an "
                                    + "effect outside if untrusted content came in after the user's last word: many denials and "
                                    + "foreign influence are two independent signs.",
                            "An agent under a policy that is too narrow for its task; a tool that answers wrong input "
                                    + "with a denial.",
                            List.of("ASI02", "ASI10", "AML.T0084.001", "AML.T0053"),
                            List.of(
                                    new Parameter(
                                            "denials",
                                            5,
                                            "different denials",
                                            "published rules use this count; up to 16 are told apart"),
                                    new Parameter("seconds", 600, "s", "published rules use this window"),
                                    new Parameter(
                                            "drift",
                                            6,
                                            "denials left over",
                                            "each eight calls that are let through make up for one denial; six left over are no accident"))),
                    (settings, surroundings) -> new DenialProbing(settings))
            .reading(Part.PROBING);

    private final long denials;
    private final long millis;
    private final long drift;

    private DenialProbing(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.denials = parameters.get("denials", Tally.LIMIT);
        this.millis = parameters.get("seconds") * 1000;
        this.drift = parameters.get("drift") * Probing.DENIAL;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        return switch (scene.event().payload()) {
            case ToolCallRequested call ->
                call.stopped()
                        ? denied(scene, Probing.key(NameHash.of(call.tool()), NameHash.of(call.argumentDigest())))
                        : after(scene, call);
            case ToolCallCompleted call -> {
                Optional<PendingCall> asked = scene.session().pending().find(call.callId());
                yield call.outcome() == Outcome.DENIED && asked.isPresent()
                        ? denied(
                                scene,
                                Probing.key(asked.get().tool(), asked.get().digest()))
                        : List.of();
            }
            default -> List.of();
        };
    }

    private List<Signal> denied(Scene scene, long call) {
        Probing probing = scene.session().trail().probing();
        long before = probing.denials().since(scene.now() - millis);
        long count = probing.denials().with(call, scene.now() - millis);
        boolean burst = count >= denials && before < denials;
        boolean drifts = probing.sumWith(call) >= drift && probing.sum() < drift;
        if (!burst && !drifts) {
            return List.of();
        }
        String reason = burst
                ? count + " different calls denied in " + millis / 1000 + " s"
                : "denials go on beyond what allowed calls make up for";
        return List.of(Signal.of(Grade.STATISTICAL, Rung.ALERT, reason, scene.here("denial", "", "")));
    }

    private List<Signal> after(Scene scene, ToolCallRequested call) {
        Trail trail = scene.session().trail();
        boolean asks = call.capability().isSink()
                && trail.influenced()
                && trail.probing().denials().since(scene.now() - millis) >= denials;
        return asks
                ? List.of(Signal.of(
                        Grade.STATISTICAL,
                        Rung.STEP_UP,
                        call.tool() + " has an effect after many denials, under the influence of untrusted content",
                        scene.here("attempt", "", call.tool())))
                : List.of();
    }
}
