package io.cordon.gate.decision;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Decision;

/**
 * One reason to decide so.
 *
 * @param decision what may become of the call
 * @param code why, for machines
 * @param reason why, for a person
 */
public record Verdict(Decision decision, String code, String reason) {

    /** Nothing speaks against the call. */
    public static final Verdict ALLOW = new Verdict(Decision.ALLOW, "ok", "nothing speaks against this call");

    /** Checks that nothing is missing. */
    public Verdict {
        requireNonNull(decision, "decision");
        requireNonNull(code, "code");
        requireNonNull(reason, "reason");
    }

    /** The stricter of two verdicts; this one if they are equally strict. */
    public Verdict stricter(Verdict other) {
        return other.decision.compareTo(decision) > 0 ? other : this;
    }
}
