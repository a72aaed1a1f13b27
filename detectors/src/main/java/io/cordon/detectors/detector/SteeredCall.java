package io.cordon.detectors.detector;

import io.cordon.detectors.detector.Description.Parameter;
import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Passage;
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
                    "A call has an effect, and a sentence that third parties may have written, and that begins with an action verb and is far "
                            + "from the task, asks for just this effect with words of its arguments that neither the user nor the operator used, "
                            + "while no argument comes from the user. It finds what needs no new destination: a password changed, a file "
                            + "deleted, a thing put into a basket.",
                    "Step-up before it runs. Quarantine is left to the detectors that see a second axis.",
                    "Tasks that say \"do what the note says\": declare who may command the agent. An order cut into two sentences is missed.",
                    List.of("ASI01", "ASI02", "AML.T0051.001", "AML.T0053"),
                    List.of(
                            new Parameter(
                                    "words",
                                    3,
                                    "words",
                                    "a value that only this text names counts as two; less happens by chance"),
                            new Parameter(
                                    "farShare",
                                    12,
                                    "%",
                                    "share of the sentence's words that the user used; below it the sentence is about something else"))),
            (settings, surroundings) -> new SteeredCall(settings));

    private final long words;
    private final long farShare;

    private SteeredCall(Settings settings) {
        Parameters parameters = new Parameters(KIND.description(), settings);
        this.words = parameters.get("words");
        this.farShare = parameters.get("farShare");
    }

    @Override
    public Description describe() {
        return KIND.description();
    }

    @Override
    public List<Signal> examine(Scene scene) {
        if (!(scene.event().payload() instanceof ToolCallRequested call)) {
            return List.of();
        }
        Effect effect = Effect.of(call);
        List<Passage> orders = effect.isSevere() ? scene.tree().passages() : List.of();
        for (int i = orders.size() - 1; i >= 0; i--) {
            if (asksFor(orders.get(i), effect) && covered(scene.tree(), call, orders.get(i)) >= words) {
                return new Standpoint(scene).hasArgumentOfUser(call)
                        ? List.of()
                        : List.of(signal(scene, call, orders.get(i)));
            }
        }
        return List.of();
    }

    private boolean asksFor(Passage order, Effect effect) {
        return order.startsWithVerb() && order.shareOfTask() < farShare && effect.askedBy(order.verbs());
    }

    private static Signal signal(Scene scene, ToolCallRequested call, Passage order) {
        return Signal.of(
                Grade.STEERED,
                Rung.STEP_UP,
                call.tool() + " does what a sentence of untrusted content orders, in its words",
                scene.earlier("source", order.session(), order.sequence(), "", "an order in free text"),
                scene.here("sink", "", call.tool()));
    }

    /** How many words of the call the order says and neither user nor operator do. */
    private static int covered(TreeFacts tree, ToolCallRequested call, Passage order) {
        int covered = 0;
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            TokenPrints tokens = argument.tokens();
            for (int j = 0; j < tokens.size(); j++) {
                int word = tokens.print(j);
                covered += says(order, word) && !tree.userUsed(word) && !tree.instructed(word) ? 1 : 0;
            }
            covered += valuesOf(tree, argument, order);
        }
        return covered;
    }

    /** A value that only this event's free text named counts as two words. */
    private static int valuesOf(TreeFacts tree, Argument argument, Passage order) {
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

    private static boolean says(Passage p, int word) { for (int i = 0; i < p.words().size(); i++) { if (p.words().print(i) == word) { return true; } } return false; }
}
