package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

/**
 * A change of a guardrail's configuration.
 *
 * @param guardrail name of the guardrail
 * @param configuration its configuration as text; only a digest of it leaves the process
 * @param lowered whether it stops less than before
 */
public record GuardrailChange(String guardrail, String configuration, boolean lowered) {

    /** Checks that nothing is missing. */
    public GuardrailChange {
        requireNonNull(guardrail, "guardrail");
        requireNonNull(configuration, "configuration");
    }

    /** The name only: a configuration may hold secrets. */
    @Override
    public String toString() {
        return "GuardrailChange[" + guardrail + ", lowered=" + lowered + "]";
    }
}
