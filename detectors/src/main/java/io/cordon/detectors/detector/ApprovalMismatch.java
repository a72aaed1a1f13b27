package io.cordon.detectors.detector;

import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Payload.Outcome;
import io.cordon.detectors.event.Payload.ToolCallCompleted;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Approval;
import io.cordon.detectors.facts.Approval.Answer;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.PendingCall;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/** A call that refers to an approval which was for something else, or refused, or never came. */
final class ApprovalMismatch implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "approval-mismatch",
                            1,
                            "Approval mismatch",
                            Family.SCOPE_DRIFT,
                            Grade.FACT,
                            Severity.HIGH,
                            "A call claims an approval that was asked for other arguments, or that was refused; or a "
                                    + "call with an effect succeeded although the gate had stopped it and nobody approved it. "
                                    + "Digests are compared, nothing is inferred.",
                            "Quarantine if a call with an effect outside ran or was let through on it; step-up for "
                                    + "other calls and for what the gate stopped; an alert for an answer to other arguments "
                                    + "than were asked for.",
                            "A runtime that changes arguments after the question, if only their order or form; one "
                                    + "that runs calls before it asks.",
                            List.of("ASI09", "ASI02", "ASI05", "NHI5", "AML.T0048"),
                            List.of()),
                    (settings, surroundings) -> new ApprovalMismatch())
            .reading();

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        return switch (scene.event().payload()) {
            case ToolCallRequested call -> claimed(scene, call);
            case ToolCallCompleted call -> ran(scene, call);
            case Payload.ApprovalDecided decided -> answered(scene, decided);
            default -> List.of();
        };
    }

    private static List<Signal> claimed(Scene scene, ToolCallRequested call) {
        return call.approvalId()
                .flatMap(scene.session().trail().approvals()::find)
                .flatMap(asked -> fault(asked, call))
                .map(fault -> {
                    boolean harmful = call.capability().isSink() && !call.stopped();
                    return List.of(Signal.of(
                            Grade.FACT,
                            harmful ? Rung.QUARANTINE : Rung.STEP_UP,
                            call.tool() + " refers to an approval that " + fault,
                            scene.here("claim", "", call.tool())));
                })
                .orElse(List.of());
    }

    private static Optional<String> fault(Approval asked, ToolCallRequested call) {
        if (asked.digest() != NameHash.of(call.argumentDigest())) {
            return Optional.of("was for other arguments");
        }
        return asked.answer() == Answer.NO ? Optional.of("was refused") : Optional.empty();
    }

    private static List<Signal> ran(Scene scene, ToolCallCompleted call) {
        Optional<PendingCall> asked = scene.session().pending().find(call.callId());
        boolean against = call.outcome() == Outcome.SUCCEEDED
                && asked.isPresent()
                && asked.get().stopped()
                && !scene.session().trail().approvals().approved(call.callId());
        if (!against) {
            return List.of();
        }
        return List.of(Signal.of(
                Grade.FACT,
                asked.get().capability().isSink() ? Rung.QUARANTINE : Rung.STEP_UP,
                call.tool() + " ran although it was stopped and nobody approved it",
                scene.here("done", "", call.tool())));
    }

    private static List<Signal> answered(Scene scene, Payload.ApprovalDecided decided) {
        return scene.session()
                .trail()
                .approvals()
                .find(decided.approvalId())
                .filter(asked -> asked.digest() != NameHash.of(decided.argumentDigest()))
                .map(asked -> List.of(Signal.of(
                        Grade.FACT,
                        Rung.ALERT,
                        "an approval was answered for other arguments than were asked for",
                        scene.here("answer", "", ""))))
                .orElse(List.of());
    }
}
