package io.cordon.gate.decision;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.Decision;

/**
 * One reason to decide so.
 *
 * @param decision what may become of the call
 * @param code why, for machines
 * @param reason why, for a person: a clause without a full stop
 * @param remedy what can be done about it
 */
public record Verdict(Decision decision, String code, String reason, Remedy remedy) {

    /** Nothing speaks against the call. */
    public static final Verdict ALLOW =
            new Verdict(Decision.ALLOW, "ok", "nothing speaks against this call", Remedy.NONE);

    /** Checks that nothing is missing. */
    public Verdict {
        requireNonNull(decision, "decision");
        requireNonNull(code, "code");
        requireNonNull(reason, "reason");
        requireNonNull(remedy, "remedy");
    }

    /** The stricter of two verdicts; this one if they are equally strict. */
    public Verdict stricter(Verdict other) {
        return other.decision.compareTo(decision) > 0 ? other : this;
    }
}
