package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Payload;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Tally;
import io.cordon.detectors.facts.Trail;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** More credentials than one task needs. */
final class CredentialAccumulation implements Detector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "credential-accumulation",
                            1,
                            "Credential accumulation",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.STATISTICAL,
                            Severity.MEDIUM,
                            "The session was issued or used as many different credentials within ten minutes as the "
                                    + "bound, since the user's last word. Staging before a wide action, or misuse of "
                                    + "just-in-time access. Accumulation over several sessions is watched elsewhere.",
                            "An alert; a step-up if untrusted content came in after the user's last word, which is an "
                                    + "independent second sign.",
                            "Agents that work on many systems at once: raise the bound for their agent type.",
                            List.of("ASI03", "NHI5", "NHI7", "AML.T0098"),
                            List.of(
                                    new Parameter(
                                            "credentials",
                                            5,
                                            "different credentials",
                                            "a task needs one or two, with room for renewals; up to 16 are told apart"),
                                    new Parameter("seconds", 600, "s", "published rules use this window"))),
                    (settings, surroundings) -> new CredentialAccumulation(settings))
            .reading();

    private static final String ID = KIND.description().id();

    private final long credentials;
    private final long millis;

    private CredentialAccumulation(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.credentials = parameters.get("credentials", Tally.LIMIT);
        this.millis = parameters.get("seconds") * 1000;
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        return switch (scene.event().payload()) {
            case Payload.CredentialIssued issued -> held(scene, issued.credential());
            case Payload.CredentialUsed used -> held(scene, used.credential());
            default -> List.of();
        };
    }

    private List<Signal> held(Scene scene, String credential) {
        Trail trail = scene.session().trail();
        int count = trail.credentials().with(NameHash.of(credential), scene.now() - millis);
        long key = 1 + scene.now() / Math.max(1, millis);
        if (count < credentials || scene.session().memory().holds(ID, key)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.STATISTICAL,
                        trail.influenced() ? Rung.STEP_UP : Rung.ALERT,
                        count + " different credentials in " + millis / 1000 + " s",
                        scene.here("credential", "", credential))
                .keyed(key));
    }
}
