package io.cordon.detectors.facts;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.print.ValuePrints;

/** Whether a call is about anything that the user named or worded. */
public final class UserShare {

    /** From this share of its words on, in per cent, an argument is in the user's words. */
    public static final int PERCENT = 60;

    /** Characters from which on an argument is asked after the others: it takes longer to read, and is the user's less often. */
    private static final int LONG = 160;

    private UserShare() {}

    /** True if an argument of the call is what the user named or worded. */
    public static boolean isIn(TreeFacts tree, ToolCallRequested call) {
        return isIn(tree, call, false) || isIn(tree, call, true);
    }

    private static boolean isIn(TreeFacts tree, ToolCallRequested call, boolean ofLong) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            if (argument.length() >= LONG == ofLong && isIn(tree, argument)) {
                return true;
            }
        }
        return false;
    }

    /** True if this argument is what the user named or worded. Its words are asked first: they are read without taking layers off. */
    public static boolean isIn(TreeFacts tree, Argument argument) {
        return inWords(tree, argument) || isNamedIn(tree, argument);
    }

    private static boolean isNamedIn(TreeFacts tree, Argument argument) {
        ValuePrints values = argument.values();
        for (int i = 0; i < values.size(); i++) {
            if (tree.userNamed(values.print(i))) {
                return true;
            }
        }
        return false;
    }

    /** True if most words of this argument are the user's. */
    static boolean inWords(TreeFacts tree, Argument argument) {
        int words = argument.tokens().size();
        return words > 0 && 100 * tree.userUsed(argument.tokens()) >= PERCENT * words;
    }
}
