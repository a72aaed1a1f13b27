package io.cordon.topology.containment.owner;

/** The response ladder, weakest first. */
public enum Rung {
    OBSERVE,
    ALERT,
    STEP_UP,
    CONSTRAIN,
    HOLD,
    QUARANTINE,
    REVOKE;

    boolean atLeast(Rung other) {
        return compareTo(other) >= 0;
    }
}
