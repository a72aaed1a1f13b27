package io.cordon.detectors.detector;

import io.cordon.detectors.event.Capability;
import io.cordon.detectors.event.Destination;
import io.cordon.detectors.event.Payload.ToolCallRequested;

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
    }

    private final int verbs;

    Effect(int verbs) {
        this.verbs = verbs;
    }

    static Effect of(ToolCallRequested call) {
        return switch (call.capability()) {
            case EGRESS, DELEGATE -> SEND;
            case PAYMENT -> PAY;
            case ADMIN -> GRANT;
            case DESTRUCTIVE -> DESTROY;
            case READ, SECRET -> fetches(call) ? FETCH : NONE;
            case WRITE, EXECUTE, UNKNOWN -> CHANGE;
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

    private static boolean fetches(ToolCallRequested call) {
        for (int i = 0; i < call.destinations().size(); i++) {
            Destination destination = call.destinations().get(i);
            if (Standpoint.isPlace(destination)) {
                return call.capability() == Capability.READ;
            }
        }
        return false;
    }
}
