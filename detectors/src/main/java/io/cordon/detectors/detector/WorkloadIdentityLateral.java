package io.cordon.detectors.detector;

import io.cordon.detectors.event.Act;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.FewPrints;
import io.cordon.detectors.facts.Outbound;
import io.cordon.detectors.facts.Part;
import io.cordon.detectors.facts.Step;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.List;
import java.util.Optional;

/** The identity that the platform gives to a workload, read and then used elsewhere. */
final class WorkloadIdentityLateral implements CallDetector {

    static final DetectorKind KIND = new DetectorKind(
                    new Description(
                            "workload-identity-lateral",
                            2,
                            "Workload identity, then elsewhere",
                            Family.CREDENTIAL_EXFILTRATION,
                            Grade.LINKED,
                            Severity.HIGH,
                            "The session read the identity that the platform gives to its workload (a projected "
                                    + "service account token, the metadata service), and then runs something in another "
                                    + "workload or asks the control plane. With the print of what was read in the later call's "
                                    + "arguments, the two are one thing.",
                            "Quarantine if a secret that was read there stands in a later call that leaves, runs elsewhere or asks "
                                    + "the control plane, unless its place is declared; an alert if the user named exactly that place. Order alone is an alert, "
                                    + "once for each reading.",
                            "Deployment agents that authenticate by hand: declare the control plane as a destination.",
                            List.of("ASI03", "ASI05", "NHI5", "NHI8", "AML.T0055", "AML.T0091.000", "AML.T0105"),
                            Reach.USUAL),
                    (settings, surroundings) -> new WorkloadIdentityLateral(settings))
            .reading(Part.ACTS, Part.CONTENT);

    private static final String ID = KIND.description().id();

    private final Reach reach;

    private WorkloadIdentityLateral(Settings settings) {
        this.reach = Reach.of(new Parameters(KIND.description(), settings));
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> requested(Scene scene, ToolCallRequested call) {
        Optional<Argument> carried = carried(scene.session().trail().identities(), call);
        return carried.isPresent() && (Outbound.leaves(call) || isElsewhere(call)) && !declared(scene, call)
                ? List.of(linked(scene, call, carried.get()))
                : ordered(scene, call);
    }

    private static Optional<Argument> carried(FewPrints identities, ToolCallRequested call) {
        return identities.isEmpty()
                ? Optional.empty()
                : call.arguments().stream()
                        .filter(argument ->
                                argument.secrets().stream().anyMatch(secret -> identities.holds(secret.print())))
                        .findFirst();
    }

    private static boolean declared(Scene scene, ToolCallRequested call) {
        return !call.destinations().isEmpty()
                && call.destinations().stream().allMatch(scene.session().scopes()::declare);
    }

    private static Signal linked(Scene scene, ToolCallRequested call, Argument argument) {
        boolean named = !call.destinations().isEmpty()
                && scene.tree().userNamed(call.destinations().getFirst().print());
        Step read = scene.session().trail().steps().last(Act.READ_IDENTITY);
        return Signal.of(
                Grade.LINKED,
                named ? Rung.ALERT : Rung.QUARANTINE,
                call.tool() + " carries the workload's own identity elsewhere",
                scene.step("source", read, "workload identity read"),
                scene.here("sink", argument.path(), call.tool()));
    }

    private static boolean isElsewhere(ToolCallRequested call) {
        return call.acts().has(Act.RUN_ELSEWHERE) || call.acts().has(Act.ASK_CONTROL_PLANE);
    }

    private List<Signal> ordered(Scene scene, ToolCallRequested call) {
        Step read = scene.session().trail().steps().last(Act.READ_IDENTITY);
        if (!isElsewhere(call)
                || !reach.covers(scene, read)
                || scene.session().memory().holds(ID, read.event())) {
            return List.of();
        }
        return List.of(Signal.of(
                        Grade.SEQUENCE,
                        Rung.ALERT,
                        call.tool() + " acts elsewhere after the workload's identity was read",
                        scene.step("discovery", read, "workload identity read"),
                        scene.here("use", "", call.tool()))
                .keyed(read.event()));
    }
}
