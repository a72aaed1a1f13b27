package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Content;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.facts.KnownSecret;
import io.cordon.detectors.facts.KnownSecret.Way;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.SentPrint;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.print.CrossPrint;
import io.cordon.detectors.print.ValuePrints;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A secret of the delegation tree in the arguments of a call that leaves it. */
final class SecretToEgress implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "secret-to-egress",
                            2,
                            "Secret to egress",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.LINKED,
                            Severity.CRITICAL,
                            "The print of a secret that the delegation tree read, was issued or was configured with stands in an argument of a call that "
                                    + "leaves the tree, plain or behind any decode layer, in the session that read it or in another one of the tree, and "
                                    + "also if the sending arrives before the reading. A secret that goes out in pieces of four characters and more is "
                                    + "found by the share of it that all pieces of the last hour cover.",
                            "Quarantine, and revocation of the credential if it was issued as one, unless the destination is declared. An alert where "
                                    + "the secret goes back to the place it came from, where the user typed it himself, or where the user named "
                                    + "exactly this destination. A secret that the user typed, sent to a place that only untrusted content names, is "
                                    + "quarantined like any other.",
                            "Deployments that hand secrets to services nobody declared; an undeclared log or error collector; a value that looks like a "
                                    + "secret and is public, such as a sample key in documentation: list its print as a public value.",
                            List.of("ASI02", "ASI03", "NHI2", "AML.T0055", "AML.T0098", "AML.T0086"),
                            List.of()),
                    (settings, surroundings) -> new SecretToEgress(surroundings.publicValues()))
            .reading(Part.CONTENT, Part.SECRETS);

    private final Set<CrossPrint> publicValues;

    private SecretToEgress(Set<CrossPrint> publicValues) {
        this.publicValues = publicValues;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        return switch (scene.event().payload()) {
            case ToolCallRequested call -> sent(scene, call);
            case Payload.ToolCallCompleted call -> sentBefore(scene, call.result());
            case Payload.ContentReceived received -> sentBefore(scene, received.content());
            case Payload.CredentialIssued issued ->
                issued.secret()
                        .map(secret -> sentBefore(scene, secret, Optional.of(issued.credential())))
                        .orElse(List.of());
            default -> List.of();
        };
    }

    private List<Signal> sent(Scene scene, ToolCallRequested call) {
        if (scene.tree().secretCount() == 0 || !Outbound.leaves(call)) {
            return List.of();
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            Optional<KnownSecret> known = secretIn(scene, argument);
            if (known.isPresent()) {
                return judged(scene, call, argument.path(), known.get(), "a secret of this tree goes out with ");
            }
        }
        return scene.tree()
                .secretCompletedBy(call.arguments(), scene.now())
                .map(known ->
                        judged(scene, call, "", known, "the last of a secret of this tree in pieces goes out with "))
                .orElse(List.of());
    }

    private Optional<KnownSecret> secretIn(Scene scene, Argument argument) {
        for (int i = 0; i < argument.secrets().size(); i++) {
            Secret secret = argument.secrets().get(i);
            Optional<KnownSecret> known = scene.tree().secret(secret.print());
            if (known.isPresent() && !isPublic(secret)) {
                return known;
            }
        }
        ValuePrints values = argument.values();
        for (int i = 0; i < values.size(); i++) {
            Optional<KnownSecret> known = scene.tree().secret(values.print(i));
            if (known.isPresent() && !isPublic(argument, values.print(i))) {
                return known;
            }
        }
        return Optional.empty();
    }

    private boolean isPublic(Secret secret) {
        return !publicValues.isEmpty()
                && secret.cross().isPresent()
                && publicValues.contains(secret.cross().get());
    }

    /** The same value stands among an argument's values and among its secrets. */
    private boolean isPublic(Argument argument, long print) {
        return !publicValues.isEmpty()
                && argument.secrets().stream().anyMatch(secret -> secret.print() == print && isPublic(secret));
    }

    private static List<Signal> judged(
            Scene scene, ToolCallRequested call, String path, KnownSecret known, String what) {
        Optional<Destination> to = undeclared(scene, call);
        if (to.isEmpty() && !call.destinations().isEmpty()) {
            return List.of();
        }
        Optional<String> excuse = excuse(scene, call, to, known);
        String where = to.map(Words::destination).orElse("a destination that the call does not name");
        String reason = what + call.tool() + " to " + where
                + excuse.map(why -> "; " + why).orElse(", which is not declared");
        return List.of(Signal.of(
                        Grade.LINKED,
                        excuse.isPresent() ? Rung.ALERT : Rung.QUARANTINE,
                        reason,
                        scene.earlier("source", known.session(), known.sequence(), "", way(scene, known)),
                        scene.here("sink", path, where))
                .revoking(known.credential()));
    }

    /** The first destination that nobody declared; all of them count, since one is enough to lose the secret. */
    private static Optional<Destination> undeclared(Scene scene, ToolCallRequested call) {
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination destination = call.destinations().get(i);
            if (destination.kind() != Destination.Kind.PATH
                    && !scene.session().scopes().declare(destination)) {
                return Optional.of(destination);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> excuse(
            Scene scene, ToolCallRequested call, Optional<Destination> to, KnownSecret known) {
        if (to.isPresent() && goesBack(to.get(), known)) {
            return Optional.of("it goes back to the place it came from");
        }
        if (to.isEmpty() && known.sourceTool() == NameHash.of(call.tool())) {
            return Optional.of("it goes back to the tool it came from");
        }
        boolean steered = to.isPresent()
                && scene.tree().origin(to.get().print()).onlyUntrusted()
                && !scene.tree().userNamed(to.get().print());
        if (known.how() == Way.TYPED && !steered) {
            return Optional.of("the user typed it");
        }
        if (to.isPresent() && scene.tree().userNamed(to.get().print())) {
            return Optional.of("the user named exactly this destination");
        }
        return Optional.empty();
    }

    private static boolean goesBack(Destination to, KnownSecret known) {
        return known.sourcePlace() != 0
                && (known.sourcePlace() == to.print()
                        || to.kind() != Destination.Kind.EMAIL
                                && known.sourcePlace() == to.hostPrint().orElse(0));
    }

    private static String way(Scene scene, KnownSecret known) {
        return switch (known.how()) {
            case TYPED -> "typed by the user";
            case CONFIGURED -> "in the operator's instructions";
            case READ -> "read by the agent" + scene.namedSource(known.session(), known.sequence());
            case ISSUED -> "issued as a credential";
        };
    }

    private List<Signal> sentBefore(Scene scene, Content content) {
        for (int i = 0; i < content.secrets().size(); i++) {
            List<Signal> signals = sentBefore(scene, content.secrets().get(i), Optional.empty());
            if (!signals.isEmpty()) {
                return signals;
            }
        }
        return List.of();
    }

    /** Two producers are not ordered: the sub-agent's sending may arrive before the reading that it came from. */
    private List<Signal> sentBefore(Scene scene, Secret secret, Optional<String> credential) {
        if (scene.tree().secret(secret.print()).isPresent() || isPublic(secret)) {
            return List.of();
        }
        int reader = scene.tree().indexOf(scene.session().ref().session());
        return scene.tree()
                .sentByAnother(secret.print(), reader, scene.now())
                .map(sent -> List.of(signal(scene, secret, sent).revoking(credential)))
                .orElse(List.of());
    }

    private static Signal signal(Scene scene, Secret secret, SentPrint sent) {
        return Signal.of(
                        Grade.LINKED,
                        Rung.QUARANTINE,
                        "a secret that this session read had gone out with another session of the tree to "
                                + (sent.destination().isEmpty() ? "an unnamed destination" : sent.destination()),
                        scene.here("source", "", Words.secret(secret)),
                        scene.earlier("sink", sent.session(), sent.sequence(), sent.path(), sent.destination()))
                .by(sent.session());
    }
}
