package io.cordon.cli.score;

import java.util.Set;

/** How strong a decision must be to count. */
public enum Tier {
    CONTAIN(Set.of("quarantine", "revoke")),
    INTERVENE(Set.of("step_up", "constrain", "quarantine", "revoke")),
    ALERT(Set.of("alert", "step_up", "constrain", "quarantine", "revoke"));

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> decisions;

    Tier(Set<String> decisions) {
        this.decisions = decisions;
    }

    boolean counts(Decision decision) {
        return decisions.contains(decision.decision());
    }
}
