package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Step;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;

/** A secret read, then data sent: the order without the value. */
final class SecretThenEgress implements Detector {

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
                            + "What an agent that encrypts or paraphrases would leave behind.",
                    "An alert, once for each reading: order alone proves nothing. Where a print ties the two, "
                            + "secret-to-egress has it and this one is silent.",
                    "Any agent that logs in somewhere and then does its work: published measurements have "
                            + "half of all real sessions in such an order.",
                    List.of("ASI02", "ASI03", "NHI2", "AML.T0055", "AML.T0086"),
                    List.of(
                            new Parameter(
                                    "events", 64, "events of the session", "two independent products use this bound"),
                            new Parameter("seconds", 1800, "s", "one of the two"))),
            (settings, surroundings) -> new SecretThenEgress(settings));

    private static final String ID = KIND.description().id();

    private final Reach reach;

    private SecretThenEgress(Settings settings) {
        this.reach = Reach.of(new Parameters(KIND.description(), settings));
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        Step read = scene.session().trail().secret();
        if (!(scene.event().payload() instanceof ToolCallRequested call)
                || !reach.covers(scene, read)
                || !Outbound.leaves(call)
                || !hasPayload(call)
                || scene.session().memory().holds(ID, read.event())
                || carriesSecret(scene, call)
                || !new Standpoint(scene).leadsToNew(call)) {
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

    private static boolean hasPayload(ToolCallRequested call) {
        return call.arguments().stream()
                .anyMatch(argument -> argument.role() != Argument.Role.DESTINATION && argument.length() > 0);
    }

    private static boolean carriesSecret(Scene scene, ToolCallRequested call) {
        return call.arguments().stream()
                .flatMap(argument -> argument.secrets().stream())
                .anyMatch(secret -> scene.tree().secret(secret.print()).isPresent());
    }
}
