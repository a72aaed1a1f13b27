package io.cordon.emitter;

/** How far a runtime lets Cordon go, weakest first. */
public enum Mode {
    /** Events are sent, the guard is not asked. */
    OFF(Decision.ALLOW),
    /** The guard is asked and its answer recorded; every call runs. */
    SHADOW(Decision.ALLOW),
    /** The guard may ask for a person, and do no more. */
    STEP_UP(Decision.STEP_UP),
    /** The guard's answer holds, and a sink waits for the broker's acknowledgement. */
    ENFORCE(Decision.DENY);

    private final Decision limit;

    Mode(Decision limit) {
        this.limit = limit;
    }

    /** What a decision comes to in this mode. */
    public Decision effective(Decision decision) {
        return this == OFF || this == SHADOW ? Decision.ALLOW : decision.atMost(limit);
    }
}
