package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Step;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** A secret read, then data sent: the order without the value. */
final class SecretThenEgress implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "secret-then-egress",
                            1,
                            "Secret, then egress",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.SEQUENCE,
                            Severity.MEDIUM,
                            "The session read a secret, and then a call with data in it leaves for a destination that "
                                    + "neither scope nor user nor operator speaks for, without any print that ties the two. "
                                    + "Payments and grants, and calls about what the user named, are left out. What an agent that encrypts or paraphrases would leave behind.",
                            "An alert, once for each reading: order alone proves nothing. Where a print ties the two, "
                                    + "secret-to-egress has it and this one is silent.",
                            "Any agent that logs in somewhere and then does its work: published measurements have "
                                    + "half of all real sessions in such an order.",
                            List.of("ASI02", "ASI03", "NHI2", "AML.T0055", "AML.T0086"),
                            List.of(
                                    new Parameter(
                                            "events",
                                            64,
                                            "events of the session",
                                            "two independent products use this bound"),
                                    new Parameter("seconds", 1800, "s", "one of the two"),
                                    new Parameter(
                                            "characters",
                                            16,
                                            "characters",
                                            "a shorter payload has no room for a secret"))),
                    (settings, surroundings) -> new SecretThenEgress(settings))
            .reading(Part.CONTENT, Part.SECRETS);

    private static final String ID = KIND.description().id();

    private final Reach reach;
    private final long characters;

    private SecretThenEgress(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.reach = Reach.of(parameters);
        this.characters = parameters.get("characters");
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        Step read = scene.session().trail().secret();
        if (!reach.covers(scene, read)
                || scene.session().memory().holds(ID, read.event())
                || !sendsData(scene, call)
                || carriesSecret(scene, call)
                || !scene.leadsToNew(call)) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.SEQUENCE,
                        Rung.ALERT,
                        call.tool() + " sends data to a new destination after a secret was read",
                        scene.step("source", read, "secret read"),
                        scene.here("egress", "", call.tool()))
                .keyed(read.event()));
    }

    /** Paying and granting leave too, but have no room for much. */
    private boolean sendsData(Scene scene, ToolCallRequested call) {
        if (!Outbound.leaves(call)
                || call.capability() == Capability.PAYMENT
                || call.capability() == Capability.ADMIN
                || new Standpoint(scene).hasArgumentOfUser(call)) {
            return false;
        }
        int payload = call.arguments().stream()
                .filter(argument -> argument.role() != Argument.Role.DESTINATION)
                .mapToInt(Argument::length)
                .sum();
        return payload >= characters;
    }

    private static boolean carriesSecret(Scene scene, ToolCallRequested call) {
        return call.arguments().stream()
                .flatMap(argument -> argument.secrets().stream())
                .anyMatch(secret -> scene.tree().secret(secret.print()).isPresent());
    }
}
