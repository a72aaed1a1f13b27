package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.ScopeFacts;
import io.cordon.detectors.facts.Target;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call with an effect whose destination only untrusted content names. */
final class SteeredDestination implements Detector {

    static final DetectorKind KIND = new DetectorKind(
            new Description(
                    "steered-destination",
                    1,
                    "Steered destination",
                    Family.SCOPE_DRIFT,
                    Grade.STEERED,
                    Severity.HIGH,
                    "A call sends, pays, grants or fetches, and its destination was named by nobody but content that third parties may have "
                            + "written: not by the user, not by the operator, not by the scope. Votes tell an order in that content from a "
                            + "mention: the text around the destination begins with an action verb and shares hardly a word with the task (2); "
                            + "the user named another destination of the same kind (2); the text is far from the task and no argument comes "
                            + "from the user (2, or 1 in a structured field); it came through two results or more (1); something sensitive "
                            + "goes with it (1); the text asks for just this effect in a record that names nothing of the user's (1, or 2 if it begins "
                            + "with an action verb and the call does more than fetch).",
                    "Step-up before it runs. Quarantine on a second axis: something sensitive in the payload, a tool or destination outside the "
                            + "scope, the same destination denied before, or five votes, which take three independent signs.",
                    "Tasks that say \"do what the mail says\": only the user or the operator knows whether that content may command the agent, "
                            + "so declare who may. Links in messages the user pointed at; accounts on pages the user named.",
                    List.of("ASI01", "ASI02", "AML.T0051.001", "AML.T0053", "AML.T0086"),
                    List.of(
                            new Parameter(
                                    "stepUpVotes",
                                    2,
                                    "votes",
                                    "89 % of attacks in time at 7 % of benign sessions in the study"),
                            new Parameter(
                                    "fetchVotes",
                                    2,
                                    "votes",
                                    "a planted page is the first step of many attacks, and a link that is only mentioned gets no two votes"),
                            new Parameter(
                                    "containVotes",
                                    5,
                                    "votes",
                                    "three independent signs; below 1 % of benign sessions"),
                            new Parameter(
                                    "farShare",
                                    12,
                                    "%",
                                    "share of the text's words that the user used; below it the text is about something else"))),
            (settings, surroundings) -> new SteeredDestination(settings));

    private final long stepUpVotes;
    private final long fetchVotes;
    private final long containVotes;
    private final long farShare;

    private SteeredDestination(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.stepUpVotes = parameters.get("stepUpVotes");
        this.fetchVotes = parameters.get("fetchVotes");
        this.containVotes = parameters.get("containVotes");
        this.farShare = parameters.get("farShare");
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        if (!(scene.event().payload() instanceof ToolCallRequested call)
                || call.destinations().isEmpty()) {
            return List.of();
        }
        Effect effect = Effect.of(call);
        if (effect == Effect.NONE) {
            return List.of();
        }
        Standpoint standpoint = new Standpoint(scene);
        Optional<Suspicion> strongest = Optional.empty();
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination destination = call.destinations().get(i);
            if (standpoint.isNew(destination) && standpoint.origin(destination).onlyUntrusted()) {
                Suspicion suspicion = Suspicion.of(scene, standpoint, call, effect, destination, farShare);
                if (strongest.isEmpty() || suspicion.votes() > strongest.get().votes()) {
                    strongest = Optional.of(suspicion);
                }
            }
        }
        return strongest
                .map(suspicion -> judged(scene, standpoint, call, effect, suspicion))
                .orElse(List.of());
    }

    private List<Signal> judged(
            Scene scene, Standpoint standpoint, ToolCallRequested call, Effect effect, Suspicion suspicion) {
        if (suspicion.votes() < (effect == Effect.FETCH ? fetchVotes : stepUpVotes)) {
            return List.of();
        }
        List<String> axes = axes(scene, standpoint, call, suspicion);
        Destination to = suspicion.destination();
        String reason = call.tool() + " would reach " + Words.destination(to) + ", which only untrusted content names: "
                + String.join("; ", suspicion.reasons())
                + (axes.isEmpty() ? "" : ". Besides: " + String.join("; ", axes));
        List<Evidence> evidence = List.of(
                scene.earlier(
                        "source",
                        suspicion.origin().session(),
                        suspicion.origin().sequence(),
                        "",
                        suspicion.origin().freeTextOnly() ? "named in free text" : "named in a field"),
                scene.here("sink", to.argument(), Words.destination(to)));
        return List.of(Signal.of(
                Grade.STEERED,
                axes.isEmpty() ? Rung.STEP_UP : Rung.QUARANTINE,
                reason,
                evidence.toArray(Evidence[]::new)));
    }

    private List<String> axes(Scene scene, Standpoint standpoint, ToolCallRequested call, Suspicion suspicion) {
        List<String> axes = new ArrayList<>();
        if (standpoint.carriesSensitive(call)) {
            axes.add("something sensitive goes with it");
        }
        if (outsideScope(scene, call, suspicion.destination())) {
            axes.add("it is outside the declared scope");
        }
        if (scene.session().denials().reaches(Target.of(call))) {
            axes.add("the same target was denied before");
        }
        if (suspicion.votes() >= containVotes) {
            axes.add(suspicion.votes() + " votes");
        }
        return axes;
    }

    private static boolean outsideScope(Scene scene, ToolCallRequested call, Destination destination) {
        for (ScopeFacts scope : scene.session().scopes()) {
            if (!scope.allowsTool(call.tool()) || scope.declaresDestinations() && !scope.names(destination)) {
                return true;
            }
        }
        return false;
    }
}
