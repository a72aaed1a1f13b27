package io.cordon.topology.session;

import io.cordon.topology.table.Changes;

/**
 * Remembers with something that it was noted as changed, so that it need not be noted again with each event: thousands change between two commits, and to look one up takes longer
 * than what it saves. Mutable, confined to one thread.
 */
final class Noted {
    private static final long NOWHERE = -1;

    private long turn = NOWHERE;

    /** Whether it was put there since the last turn. */
    boolean isFreshIn(Changes<?> changes) {
        return turn == changes.turns();
    }

    /** It was put there now. */
    void in(Changes<?> changes) {
        turn = changes.turns();
    }

    /** It was taken out. */
    void nowhere() {
        turn = NOWHERE;
    }
}
