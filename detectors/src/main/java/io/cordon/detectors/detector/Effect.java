package io.cordon.detectors.detector;

import io.cordon.detectors.event.Argument;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;
import io.cordon.detectors.facts.Outbound;

/** What a call does to the world, and which verbs ask for it. */
enum Effect {
    /** Nothing that could be steered: reading at home. */
    NONE(0),
    /** Reading from a place that a link named. */
    FETCH(Verb.FETCH | Verb.READ),
    SEND(Verb.SEND | Verb.SHARE),
    PAY(Verb.PAY | Verb.SEND | Verb.BOOK),
    GRANT(Verb.SHARE | Verb.INVITE | Verb.CREDENTIAL | Verb.UPDATE | Verb.CREATE),
    DESTROY(Verb.DELETE),
    CHANGE(Verb.CREATE | Verb.UPDATE | Verb.BOOK | Verb.EXECUTE | Verb.SEND | Verb.SHARE);

    /** Bits of the verb classes on the wire; they never change. */
    private static final class Verb {
        static final int SEND = 1;
        static final int PAY = 1 << 1;
        static final int SHARE = 1 << 2;
        static final int CREATE = 1 << 3;
        static final int UPDATE = 1 << 4;
        static final int DELETE = 1 << 5;
        static final int FETCH = 1 << 6;
        static final int EXECUTE = 1 << 7;
        static final int BOOK = 1 << 8;
        static final int CREDENTIAL = 1 << 9;
        static final int INVITE = 1 << 10;
        static final int READ = 1 << 11;
        static final int CHANGES = CREATE | UPDATE | DELETE | BOOK | CREDENTIAL | INVITE;
    }

    private final int verbs;

    Effect(int verbs) {
        this.verbs = verbs;
    }

    static Effect of(ToolCallRequested call) {
        if (fetches(call)) {
            return FETCH;
        }
        return switch (call.capability()) {
            case EGRESS, DELEGATE -> SEND;
            case PAYMENT -> PAY;
            case ADMIN -> GRANT;
            case DESTRUCTIVE -> DESTROY;
            case READ, SECRET -> NONE;
            case WRITE -> reachesSomebody(call) ? SEND : CHANGE;
            case EXECUTE -> CHANGE;
            case UNKNOWN -> Outbound.leaves(call) ? SEND : CHANGE;
        };
    }

    /** True if a text with these verb classes asks for it. */
    boolean askedBy(int verbClasses) {
        return (verbs & verbClasses) != 0;
    }

    /** True if it harms by itself, not by what comes back. */
    boolean isSevere() {
        return this != NONE && this != FETCH;
    }

    /** It names a place, carries nothing there, and its name does not say that it does; of what nobody knows that is the better guess. */
    private static boolean fetches(ToolCallRequested call) {
        return switch (call.capability()) {
            case READ -> leadsToPlace(call);
            case EGRESS, WRITE -> (call.toolVerbs() & (Verb.FETCH | Verb.READ)) != 0 && onlyVisits(call);
            case UNKNOWN -> (call.toolVerbs() & Verb.CHANGES) == 0 && onlyVisits(call);
            case SECRET, EXECUTE, PAYMENT, ADMIN, DESTRUCTIVE, DELEGATE -> false;
        };
    }

    /** What is written for somebody at his mail address reaches him, as an entry in a calendar reaches whom it invites. */
    private static boolean reachesSomebody(ToolCallRequested call) {
        for (int i = 0; i < call.destinations().size(); i++) {
            if (call.destinations().get(i).kind() == Destination.Kind.EMAIL) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyVisits(ToolCallRequested call) {
        return (call.toolVerbs() & (Verb.SEND | Verb.PAY | Verb.SHARE)) == 0 && leadsToPlace(call) && !carries(call);
    }

    private static boolean leadsToPlace(ToolCallRequested call) {
        for (int i = 0; i < call.destinations().size(); i++) {
            if (Standpoint.isPlace(call.destinations().get(i))) {
                return true;
            }
        }
        return false;
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
}
