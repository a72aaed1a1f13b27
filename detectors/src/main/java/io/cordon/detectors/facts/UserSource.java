package io.cordon.detectors.facts;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.print.ValueKind;
import io.cordon.detectors.print.ValuePrints;

/** Whether a call reads from what the user named: the file, the message, the page. */
final class UserSource {

    private UserSource() {}

    static boolean isReadBy(TreeFacts tree, ToolCallRequested call) {
        if (!reads(call)) {
            return false;
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            if (isNamed(tree, call.arguments().get(i))) {
                return true;
            }
        }
        return false;
    }

    /** What comes back from a payment, or from something that was sent, is an answer and no source. */
    private static boolean reads(ToolCallRequested call) {
        return switch (call.capability()) {
            case READ, SECRET, EXECUTE, UNKNOWN -> true;
            case EGRESS -> !carries(call);
            case WRITE, PAYMENT, ADMIN, DESTRUCTIVE, DELEGATE -> false;
        };
    }

    private static boolean carries(ToolCallRequested call) {
        for (int i = 0; i < call.arguments().size(); i++) {
            Argument argument = call.arguments().get(i);
            if (argument.role() == Argument.Role.PAYLOAD && argument.length() > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(TreeFacts tree, Argument argument) {
        return switch (argument.role()) {
            case RESOURCE, DESTINATION -> namesAny(tree, argument.values()) || UserShare.inWords(tree, argument);
            case OTHER -> namesAny(tree, argument.values());
            case COMMAND -> namesAllPlaces(tree, argument.values());
            case AMOUNT, PAYLOAD -> false;
        };
    }

    /** A mail address also counts as its host, which many people share. */
    private static boolean namesAny(TreeFacts tree, ValuePrints values) {
        for (int i = 0; i < values.size(); i++) {
            if (tree.userNamed(values.print(i)) && !(values.kind(i) == ValueKind.HOST && values.has(ValueKind.EMAIL))) {
                return true;
            }
        }
        return false;
    }

    /** A command may read from several places, and which of them an output is from cannot be told. */
    private static boolean namesAllPlaces(TreeFacts tree, ValuePrints values) {
        boolean any = false;
        for (int i = 0; i < values.size(); i++) {
            if (isPlace(values.kind(i))) {
                if (!tree.userNamed(values.print(i))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static boolean isPlace(ValueKind kind) {
        return kind == ValueKind.PATH || kind == ValueKind.URL || kind == ValueKind.HOST;
    }
}
