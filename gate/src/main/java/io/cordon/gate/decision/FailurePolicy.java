package io.cordon.gate.decision;

import io.cordon.schemas.avro.Capability;
import io.cordon.schemas.avro.Decision;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a gate says per class of tool while it can't see.
 *
 * @param staleAfter age from which a view counts as stale; the topology's heartbeats come once a second
 * @param decisions what to say, per class; a class that is not named is denied
 */
public record FailurePolicy(Duration staleAfter, Map<Capability, Decision> decisions) {

    /** Copies the map. */
    public FailurePolicy {
        decisions = Map.copyOf(decisions);
    }

    /**
     * Reading goes on; what leaves the session waits for a person; what can't be undone is denied. A tool whose class nobody
     * knows is treated as one that reads, since its destinations and secrets are judged all the same.
     */
    public static FailurePolicy standard() {
        Map<Capability, Decision> decisions = new EnumMap<>(Capability.class);
        decisions.put(Capability.UNKNOWN, Decision.ALLOW);
        decisions.put(Capability.READ, Decision.ALLOW);
        decisions.put(Capability.WRITE, Decision.ALLOW);
        decisions.put(Capability.EXECUTE, Decision.ALLOW);
        decisions.put(Capability.EGRESS, Decision.STEP_UP);
        decisions.put(Capability.SECRET, Decision.STEP_UP);
        decisions.put(Capability.DELEGATE, Decision.STEP_UP);
        decisions.put(Capability.PAYMENT, Decision.DENY);
        decisions.put(Capability.ADMIN, Decision.DENY);
        decisions.put(Capability.DESTRUCTIVE, Decision.DENY);
        return new FailurePolicy(Duration.ofSeconds(3), decisions);
    }

    /** The verdict for a class that can't be judged fully, with what is missing as its reason. */
    public Verdict without(Capability capability, String code, String missing) {
        Decision decision = decisions.getOrDefault(capability, Decision.DENY);
        return decision == Decision.ALLOW ? Verdict.ALLOW : new Verdict(decision, code, missing, Remedy.PATIENCE);
    }
}
