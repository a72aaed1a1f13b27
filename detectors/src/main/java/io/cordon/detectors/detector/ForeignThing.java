package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.TreeFacts;
import io.cordon.detectors.facts.ValueOrigin;

/** Whether a call is about something that only free text of third parties names, far from the task: names and numbers are the same in every language. */
final class ForeignThing {

    private ForeignThing() {}

    static boolean isIn(TreeFacts tree, ToolCallRequested call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            boolean said =
                    argument.role() != Argument.Role.DESTINATION && argument.length() <= CallWords.LONGEST_ARGUMENT;
            if (said && isIn(tree, argument)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(TreeFacts tree, Argument argument) {
        for (int i = 0; i < argument.values().size(); i++) {
            ValueOrigin thing = tree.origin(argument.values().print(i));
            boolean foreign = thing.onlyUntrusted() && thing.freeTextOnly() && !thing.endorsed();
            if (foreign && thing.shareOfTask() < Steering.FAR) {
                return true;
            }
        }
        return false;
    }
}
