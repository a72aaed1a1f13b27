package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload.Outcome;
import io.cordon.detectors.event.Payload.ToolCallCompleted;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Denial;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.PendingCall;
import io.cordon.detectors.facts.Target;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/** What was denied, reached in another form. */
final class DeniedThenDone implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "denied-then-done",
                            1,
                            "Denied, then done",
                            Family.ABNORMAL_CHAINING,
                            Grade.FACT,
                            Severity.HIGH,
                            "A call was denied, or stopped for a question that nobody answered with yes, and the same destination or resource is then "
                                    + "reached by another tool or with other arguments. Both halves are hard evidence.",
                            "Step-up when it is tried, quarantine when it succeeded. The identical call again is a retry and says nothing; a call that "
                                    + "a gate let through on an approval clears what it reaches. Reading what was denied for writing is another thing.",
                            "Agents that mend their arguments after a denial and are right to; a denial that was a mistake.",
                            List.of("ASI02", "ASI09", "ASI10", "AML.T0053"),
                            List.of(
                                    new Parameter(
                                            "events",
                                            16,
                                            "events of the session",
                                            "two independent products use this bound"),
                                    new Parameter(
                                            "seconds", 300, "s", "beyond it a new task is likelier than a way round"))),
                    (settings, surroundings) -> new DeniedThenDone(settings))
            .reading();

    private final long events;
    private final long millis;

    private DeniedThenDone(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.events = parameters.get("events");
        this.millis = parameters.get("seconds") * 1000;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        if (scene.session().denials().isEmpty()) {
            return List.of();
        }
        return switch (scene.event().payload()) {
            case ToolCallRequested call -> tried(scene, call);
            case ToolCallCompleted call -> done(scene, call);
            default -> List.of();
        };
    }

    private List<Signal> tried(Scene scene, ToolCallRequested call) {
        Target target = Target.of(call);
        if (target.isEmpty() || call.approved()) {
            return List.of();
        }
        PendingCall asked = new PendingCall(
                0,
                NameHash.of(call.tool()),
                call.capability(),
                NameHash.of(call.argumentDigest()),
                target,
                0,
                scene.session().counts().events(),
                scene.now(),
                false,
                false,
                false);
        return denial(scene, asked)
                .map(denial -> List.of(Signal.of(
                        Grade.SEQUENCE,
                        Rung.STEP_UP,
                        call.tool() + " is after what was denied " + ago(scene, denial)
                                + " events ago, in another form",
                        scene.here("attempt", "", call.tool()))))
                .orElse(List.of());
    }

    private List<Signal> done(Scene scene, ToolCallCompleted call) {
        Optional<PendingCall> asked =
                call.outcome() == Outcome.SUCCEEDED ? scene.session().pending().find(call.callId()) : Optional.empty();
        return asked.filter(pending -> !pending.approved())
                .flatMap(pending -> denial(scene, pending))
                .map(denial -> List.of(Signal.of(
                        Grade.FACT,
                        Rung.QUARANTINE,
                        call.tool() + " did in another form what was denied " + ago(scene, denial) + " events before",
                        scene.here("done", "", call.tool()))))
                .orElse(List.of());
    }

    private Optional<Denial> denial(Scene scene, PendingCall call) {
        return scene.session()
                .denials()
                .evaded(
                        call.tool(),
                        call.capability(),
                        call.digest(),
                        call.target(),
                        scene.session().counts().events() + 1 - events,
                        scene.now() - millis);
    }

    private static long ago(Scene scene, Denial denial) {
        return scene.session().counts().events() + 1 - denial.event();
    }
}
