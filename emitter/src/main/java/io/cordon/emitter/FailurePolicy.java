package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.extract.Capability;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which way a call goes when nobody can judge it.
 *
 * @param decisions by class of tool; a class that is not named is allowed
 */
public record FailurePolicy(Map<Capability, Decision> decisions) {
    private static final FailurePolicy STANDARD = sinks(Decision.STEP_UP);
    private static final FailurePolicy OPEN = new FailurePolicy(Map.of());

    /** Copies the map. */
    public FailurePolicy {
        decisions = Map.copyOf(decisions);
    }

    /** Sinks wait for a person; everything else is allowed. */
    public static FailurePolicy standard() {
        return STANDARD;
    }

    /** Everything is allowed. */
    public static FailurePolicy open() {
        return OPEN;
    }

    /** Sinks get this decision; everything else is allowed. */
    public static FailurePolicy sinks(Decision decision) {
        requireNonNull(decision, "decision");
        Map<Capability, Decision> decisions = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            if (capability.sink()) {
                decisions.put(capability, decision);
            }
        }
        return new FailurePolicy(decisions);
    }

    /** What a call of this class gets. */
    public Decision decide(Capability capability) {
        return decisions.getOrDefault(capability, Decision.ALLOW);
    }

    GuardVerdict verdict(Capability capability, String reason, String explanation) {
        return GuardVerdict.of(decide(capability), reason, explanation);
    }
}
