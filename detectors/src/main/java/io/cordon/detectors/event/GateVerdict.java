package io.cordon.detectors.event;

/**
 * What the gate in the runtime said about a call before it ran.
 *
 * @param decision its decision
 * @param reasonCode why, as a code
 * @param warm true if its view of holds was complete and fresh
 * @param baseline which baseline it went by; empty if it did not say
 */
public record GateVerdict(Decision decision, String reasonCode, boolean warm, String baseline) {

    /** What a gate may say, weakest first. */
    public enum Decision {
        ALLOW,
        CONSTRAIN,
        STEP_UP,
        DENY
    }

    /** True if the call did not run without a person's word. */
    public boolean stopped() {
        return decision == Decision.DENY || decision == Decision.STEP_UP;
    }
}
