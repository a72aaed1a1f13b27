package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.event.Secret;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.print.CrossPrint;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A secret goes out that nothing had shown to the delegation tree. */
final class UnseenSecret implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "unseen-secret",
                            1,
                            "Secret that nothing had shown",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.SEQUENCE,
                            Severity.HIGH,
                            "What has the form of a key, a token or a password in a URL stands in a call that leaves for a destination which neither scope "
                                    + "nor user nor operator speaks for, and nothing that the tree received, was issued or was configured with held it. It came by a way "
                                    + "that was not reported: out of the environment, out of a file that a command read for itself, out of the model.",
                            "A step-up if untrusted content came in after the user's last word, nothing otherwise: agents make up passwords and tokens for "
                                    + "what they set up. Where provenance is incomplete, provenance-incomplete asks and this one is silent.",
                            "Passwords that an agent makes up for a new account at a place that the task does not name; runtimes that do not report "
                                    + "all that an agent reads; sample keys out of documentation: list their prints as public values.",
                            List.of("ASI02", "ASI03", "NHI2", "AML.T0055", "AML.T0086"),
                            List.of()),
                    (settings, surroundings) -> new UnseenSecret(surroundings.publicValues()))
            .reading(Part.CONTENT, Part.SECRETS);

    /** Long runs of mixed characters without a form of their own may be anything that machines make. */
    private static final String WITHOUT_FORM = "generic-token";

    private final Set<CrossPrint> publicValues;

    private UnseenSecret(Set<CrossPrint> publicValues) {
        this.publicValues = publicValues;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        boolean foreign = scene.session().trail().influenced();
        if (!foreign || !Outbound.leaves(call) || scene.tree().provenanceIncomplete() || !scene.leadsToNew(call)) {
            return List.of();
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            Optional<Secret> unseen = unseen(scene, argument);
            if (unseen.isPresent()) {
                return List.of(signal(scene, call, argument, unseen.get()));
            }
        }
        return List.of();
    }

    private Optional<Secret> unseen(Scene scene, Argument argument) {
        for (int i = 0; i < argument.secrets().size(); i++) {
            Secret secret = argument.secrets().get(i);
            if (!secret.format().equals(WITHOUT_FORM) && !isShown(scene, secret.print()) && !isPublic(secret)) {
                return Optional.of(secret);
            }
        }
        return Optional.empty();
    }

    private static boolean isShown(Scene scene, long print) {
        return scene.tree().secret(print).isPresent()
                || scene.tree().userNamed(print)
                || scene.tree().origin(print).known();
    }

    private boolean isPublic(Secret secret) {
        return secret.cross().filter(publicValues::contains).isPresent();
    }

    private static Signal signal(Scene scene, ToolCallRequested call, Argument argument, Secret secret) {
        return Signal.of(
                Grade.SEQUENCE,
                Rung.STEP_UP,
                call.tool() + " sends a secret that nothing had shown to a new destination",
                scene.here("sink", argument.path(), Words.secret(secret)));
    }
}
