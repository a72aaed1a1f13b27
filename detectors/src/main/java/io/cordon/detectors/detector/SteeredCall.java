package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Order;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.facts.ValueOrigin;
import io.cordon.detectors.finding.Family;
import io.cordon.detectors.finding.Grade;
import io.cordon.detectors.finding.Rung;
import io.cordon.detectors.finding.Severity;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValuePrints;
import java.util.List;

/** A call with an effect whose words were ordered by untrusted content. */
final class SteeredCall implements Detector {

    static final DetectorKind KIND = new DetectorKind(
            new Description(
                    "steered-call",
                    1,
                    "Steered call",
                    Family.SCOPE_DRIFT,
                    Grade.STEERED,
                    Severity.HIGH,
                    "A call has an effect, and a sentence that third parties may have written asks for just this effect with words of its "
                            + "arguments that neither the user nor the operator used. It finds what needs no new destination: a password changed, "
                            + "a file deleted, a thing put into a basket.",
                    "Step-up before it runs. Quarantine is left to the second axes of the other detectors.",
                    "Tasks that say \"do what the note says\"; texts about the same matter in other words.",
                    List.of("ASI01", "ASI02", "AML.T0051.001", "AML.T0053"),
                    List.of(
                            new Parameter("words", 2, "words", "one word in common happens by chance"),
                            new Parameter(
                                    "stepUpVotes",
                                    Long.getLong("scv", 3),
                                    "votes",
                                    "an order alone, without another sign, is found in benign sessions too"))),
            (settings, surroundings) -> new SteeredCall(settings));

    private final long words;
    private final long stepUpVotes;

    private SteeredCall(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.words = parameters.get("words");
        this.stepUpVotes = parameters.get("stepUpVotes");
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        if (!(scene.event().payload() instanceof ToolCallRequested call)
                || !Effect.of(call).isSevere()) {
            return List.of();
        }
        List<Order> orders = scene.tree().orders();
        Effect effect = Effect.of(call);
        for (int i = orders.size() - 1; i >= 0; i--) {
            Order order = orders.get(i);
            if (effect.askedBy(order.verbs()) && covered(scene.tree(), call, order) >= words) {
                int votes = votes(scene, call, order);
                if (votes >= stepUpVotes) {
                    return List.of(signal(scene, call, order));
                }
            }
        }
        return List.of();
    }

    private static int votes(Scene scene, ToolCallRequested call, Order order) {
        int votes = 1;
        votes += order.startsWithVerb() ? 1 : 0;
        votes += order.shareOfTask() < 12 ? 1 : 0;
        votes += new Standpoint(scene).hasArgumentOfUser(call) ? 0 : 1;
        return votes;
    }

    private static Signal signal(Scene scene, ToolCallRequested call, Order order) {
        return Signal.of(
                Grade.STEERED,
                Rung.STEP_UP,
                call.tool() + " does what a sentence of untrusted content orders, in its words",
                scene.earlier("source", order.session(), order.sequence(), "", "an order in free text"),
                scene.here("sink", "", call.tool()));
    }

    /** How many words of the call the order says and neither user nor operator do. */
    private static int covered(TreeFacts tree, ToolCallRequested call, Order order) {
        int covered = 0;
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            TokenPrints tokens = argument.tokens();
            for (int j = 0; j < tokens.size(); j++) {
                int word = tokens.print(j);
                covered += order.says(word) && !tree.userUsed(word) && !tree.instructed(word) ? 1 : 0;
            }
            covered += valuesOf(tree, argument, order);
        }
        return covered;
    }

    /** A value that only this event's free text named counts as two words. */
    private static int valuesOf(TreeFacts tree, Argument argument, Order order) {
        ValuePrints values = argument.values();
        int count = 0;
        for (int i = 0; i < values.size(); i++) {
            ValueOrigin origin = tree.origin(values.print(i));
            boolean ordered = origin.onlyUntrusted()
                    && origin.freeTextOnly()
                    && !tree.userNamed(values.print(i))
                    && origin.sequence() == order.sequence()
                    && origin.session() == order.session();
            count += ordered ? 2 : 0;
        }
        return count;
    }
}
