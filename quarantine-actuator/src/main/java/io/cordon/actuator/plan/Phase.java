package io.cordon.actuator.plan;

import io.cordon.connectors.api.Stage;

/** How far a containment has come over all its targets: what can be undone and is fast comes first, what nobody can undo last. */
enum Phase {
    /** Doors are shut: logins disabled, networks cut. A release opens them again. */
    SHUT(0),
    /** What is in use ends: sessions, tokens. */
    REVOKE(1),
    /** Secrets are replaced or deleted for good. */
    ROTATE(2);

    private final int before;

    Phase(int before) {
        this.before = before;
    }

    /** How many phases come before it. */
    int before() {
        return before;
    }

    static Phase of(Stage stage) {
        return switch (stage) {
            case BLOCK_NEW, CUT_NETWORK, ADMIT_NEW -> SHUT;
            case END_SESSIONS, END_ISSUED -> REVOKE;
            case ROTATE -> ROTATE;
        };
    }
}
