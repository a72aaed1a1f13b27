package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Payload.ToolCallRequested;

/** What a call would do, and whether a text with certain verbs asks for it. */
record Deed(ToolCallRequested call, Effect effect) {

    /** Bit of the verb class that hands a part of the task to whatever the content says: "follow the instructions". */
    static final int FOLLOW = 1 << 12;

    private static final int VERBS = FOLLOW - 1;

    static Deed of(ToolCallRequested call) {
        return new Deed(call, Effect.of(call));
    }

    /** True if a text with these verb classes asks for such an effect or for what the tool's name says. */
    boolean isAskedBy(int verbs) {
        return effect.askedBy(verbs) || (verbs & call.toolVerbs() & VERBS) != 0;
    }

    boolean fetches() {
        return effect == Effect.FETCH;
    }

    /** It sends, pays, grants or destroys. */
    boolean isSevere() {
        return effect != Effect.FETCH && effect != Effect.CHANGE;
    }

    /** It gives a right or a role, or leads something elsewhere from now on: it is not over with the call. */
    boolean grants() {
        return effect == Effect.GRANT;
    }

    /** It changes something at home, other than by a command: commands are judged by what they do. */
    boolean changes() {
        return effect == Effect.CHANGE && !isCommand();
    }

    private boolean isCommand() {
        for (int i = 0; i < call.arguments().size(); i++) {
            if (call.arguments().get(i).role() == Argument.Role.COMMAND) {
                return true;
            }
        }
        return false;
    }
}
