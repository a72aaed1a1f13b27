package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.print.CrossPrint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A planted value that nobody has a reason to use. */
final class CanaryUsed implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "canary-used",
                            2,
                            "Canary used",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.FACT,
                            Severity.CRITICAL,
                            "A value that was planted as bait stands in the arguments of a call, in any decode layer, or the session says that it used a "
                                    + "credential that was planted. Nobody has a reason to use it, so its use shows intent, in any session and at any "
                                    + "time. What a target accepted of a planted credential is watched elsewhere.",
                            "Quarantine for a call that carries it and for a credential that is used. Reading it is an alert only: searching and listing "
                                    + "bring it up without intent.",
                            "A test or a scanner that knows the canaries; a value that was planted and later put to real use.",
                            List.of("ASI02", "ASI03", "NHI2", "AML.T0086", "AML.T0083"),
                            List.of()),
                    (settings, surroundings) -> new CanaryUsed(surroundings))
            .reading();

    private final Set<CrossPrint> canaries;
    private final Set<String> credentials;

    private CanaryUsed(Surroundings surroundings) {
        this.canaries = surroundings.canaries();
        this.credentials = surroundings.plantedCredentials();
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        if (canaries.isEmpty() && credentials.isEmpty()) {
            return List.of();
        }
        return switch (scene.event().payload()) {
            case ToolCallRequested call -> used(scene, call);
            case Payload.ToolCallCompleted call -> read(scene, call.result());
            case Payload.ContentReceived received -> read(scene, received.content());
            case Payload.SessionStarted started -> read(scene, started.task());
            case Payload.CredentialUsed used -> used(scene, used);
            default -> List.of();
        };
    }

    private List<Signal> used(Scene scene, ToolCallRequested call) {
        for (Argument argument : call.arguments()) {
            Optional<Secret> canary = find(argument.secrets());
            if (canary.isPresent()) {
                return List.of(Signal.of(
                        Grade.FACT,
                        Rung.QUARANTINE,
                        "the call of " + call.tool() + " carries a canary" + Words.layer(canary.get()),
                        scene.here("use", argument.path(), Words.secret(canary.get()))));
            }
        }
        return List.of();
    }

    private List<Signal> used(Scene scene, Payload.CredentialUsed used) {
        return credentials.contains(used.credential())
                ? List.of(Signal.of(
                                Grade.FACT,
                                Rung.QUARANTINE,
                                "the session used credential " + used.credential() + ", which was planted",
                                scene.here("use", "", "credential " + used.credential()))
                        .keyed(NameHash.of(used.credential())))
                : List.of();
    }

    private List<Signal> read(Scene scene, Content content) {
        return find(content.secrets())
                .map(canary -> List.of(Signal.of(
                        Grade.FACT,
                        Rung.ALERT,
                        "a canary was read; nothing was done with it yet",
                        scene.here("read", "", Words.secret(canary)))))
                .orElse(List.of());
    }

    private Optional<Secret> find(List<Secret> secrets) {
        for (Secret secret : secrets) {
            if (secret.cross().isPresent() && canaries.contains(secret.cross().get())) {
                return Optional.of(secret);
            }
        }
        return Optional.empty();
    }
}
