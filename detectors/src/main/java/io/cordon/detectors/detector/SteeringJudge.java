package io.cordon.detectors.detector;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.detector.SteeringPattern.Lead;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.NameHash;
import io.cordon.detectors.facts.Passage;
import io.cordon.detectors.facts.ScopeFacts;
import io.cordon.detectors.facts.Target;
import io.cordon.detectors.facts.ValueOrigin;
import io.cordon.detectors.finding.Evidence;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the patterns that a call shows to what is done about it: what the steered detectors share. */
final class SteeringJudge {

    static final List<Parameter> PARAMETERS = List.of(
            new Parameter(
                    "stepUpPoints",
                    20,
                    "points",
                    "patterns from here on are rare in ordinary work; what an agent type is known to show often takes more"),
            new Parameter(
                    "containPoints",
                    SteeringPattern.SECOND_AXIS,
                    "points",
                    "two independent things speak; below 1 % of benign sessions show that"));

    private final Lead lead;
    private final SteeringThresholds thresholds;

    SteeringJudge(Lead lead, Parameters parameters, Baselines baselines) {
        this.lead = lead;
        this.thresholds = new SteeringThresholds(
                (int) parameters.get("stepUpPoints"), (int) parameters.get("containPoints"), baselines);
    }

    List<Signal> examine(Scene scene, ToolCallRequested call) {
        Optional<Steering> steering = scene.steering();
        return steering.isEmpty() ? List.of() : judged(scene, call, steering.get());
    }

    private List<Signal> judged(Scene scene, ToolCallRequested call, Steering steering) {
        SteeringThresholds.Pair pair = thresholds.of(scene.event().envelope().agentType(), steering.effectClass());
        int points = steering.points(lead, pair.stepUp());
        if (points < pair.stepUp()) {
            return List.of();
        }
        List<String> axes = axes(scene, steering, call);
        boolean contains = points >= pair.contain() || !axes.isEmpty();
        return List.of(Signal.of(
                        Grade.STEERED,
                        contains ? Rung.QUARANTINE : Rung.STEP_UP,
                        reason(steering, call, points, axes),
                        evidence(scene, steering).toArray(Evidence[]::new))
                .answeredFor(answer(steering, call)));
    }

    /** Who lets one thing be changed as a content says lets the tool change the rest of what it says: one delegated task, one question. */
    private long answer(Steering steering, ToolCallRequested call) {
        Passage passage = steering.passage();
        if (lead != Lead.WORDS || passage == null || !steering.deed().changes() || steering.carriesSensitive()) {
            return 0;
        }
        return NameHash.of(NameHash.of(call.tool()), NameHash.of(passage.session(), passage.sequence()));
    }

    private String reason(Steering steering, ToolCallRequested call, int points, List<String> axes) {
        Destination to = steering.destination();
        String does = lead == Lead.DESTINATION && to != null
                ? call.tool() + " would reach " + Words.destination(to)
                : call.tool() + " does what content says";
        String sentences =
                steering.patterns(lead).stream().map(SteeringPattern::sentence).collect(Collectors.joining("; "));
        return does + " (" + points + " points): " + sentences
                + (axes.isEmpty() ? "" : ". Besides: " + String.join("; ", axes));
    }

    /** Facts of another kind that make an order in content more than that. */
    private List<String> axes(Scene scene, Steering steering, ToolCallRequested call) {
        List<String> axes = new ArrayList<>();
        if (lead == Lead.DESTINATION && outsideScope(scene, call, steering.destination())) {
            axes.add("it is outside the declared scope");
        }
        if (scene.session().denials().reaches(Target.of(call))) {
            axes.add("the same target was denied before");
        }
        return axes;
    }

    private static boolean outsideScope(Scene scene, ToolCallRequested call, @Nullable Destination destination) {
        for (ScopeFacts scope : scene.session().scopes().all()) {
            boolean elsewhere = destination != null && scope.declaresDestinations() && !scope.names(destination);
            if (!scope.allowsTool(call.tool()) || elsewhere) {
                return true;
            }
        }
        return false;
    }

    private List<Evidence> evidence(Scene scene, Steering steering) {
        Destination to = steering.destination();
        if (lead == Lead.DESTINATION && to != null) {
            ValueOrigin origin = steering.origin();
            return List.of(
                    scene.earlier(
                            "source",
                            origin.session(),
                            origin.sequence(),
                            "",
                            "the only text that names the destination"
                                    + scene.trust(origin.session(), origin.sequence(), origin.endorsed())),
                    scene.here("sink", to.argument(), Words.destination(to)));
        }
        Passage passage = steering.passage();
        Evidence sink = scene.here("sink", steering.passageArgument(), "asked for by nobody but the content");
        return passage == null
                ? List.of(sink)
                : List.of(
                        scene.earlier(
                                "source",
                                passage.session(),
                                passage.sequence(),
                                "",
                                "the sentence with its words"
                                        + scene.trust(passage.session(), passage.sequence(), passage.endorsed())),
                        sink);
    }
}
