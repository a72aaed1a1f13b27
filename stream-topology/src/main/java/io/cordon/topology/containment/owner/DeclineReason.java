package io.cordon.topology.containment.owner;

/** Why the engine does not contain by itself, and how far the detection application may still go. */
public enum DeclineReason {
    /** The sender is not verified: it may harm its own session only, and at most by a hold. */
    ORIGIN("origin-not-verified", Rung.HOLD),
    /** A subject that only people may contain. */
    PROTECTED("protected-subject", Rung.STEP_UP),
    /** Too many live sessions would be hit within the window. */
    BLAST_RADIUS("blast-radius", Rung.STEP_UP),
    /** Every session of an agent: only people may, and two of them. */
    AGENT_WIDE("agent-wide", Rung.STEP_UP),
    /** Too many holds of the tenant within the window. */
    HOLD_LIMIT("hold-limit", Rung.STEP_UP),
    /** An operator stopped everything automatic; what is held stays held. */
    STOPPED("stop-all", Rung.HOLD),
    /** The engine or the detectors may ask people only. */
    STEP_UP_MODE("step-up-mode", Rung.STEP_UP),
    /** Shadow: it would have been contained. */
    SHADOW("shadow-mode", Rung.OBSERVE),
    /** The engine is off. */
    OFF("off", Rung.OBSERVE);

    private final String label;
    private final Rung allowed;

    DeclineReason(String label, Rung allowed) {
        this.label = label;
        this.allowed = allowed;
    }

    /** Constant name for logs, metrics and directives. */
    public String label() {
        return label;
    }

    /** The strongest response that remains without a person. */
    Rung allowed() {
        return allowed;
    }
}
