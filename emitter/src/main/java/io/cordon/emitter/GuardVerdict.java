package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.schemas.avro.ViewState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a guard says about a call.
 *
 * @param decision what it decided; the runtime's mode may weaken it
 * @param reason why, as a code that stays the same; empty for a plain permission
 * @param explanation why, in plain words, and what can be done: for a person, it may change; without content, for it may be
 *     shown and logged
 * @param detectors ids of the detectors behind it
 * @param policyVersion version of the policy that it goes by
 * @param view how much the guard could see
 * @param viewAge how old its view of holds and containments is
 * @param baseline which baseline of the agent type it went by; empty if it knows none
 */
public record GuardVerdict(
        Decision decision,
        String reason,
        String explanation,
        List<String> detectors,
        String policyVersion,
        ViewState view,
        Optional<Duration> viewAge,
        String baseline) {

    /** Permission by somebody who looked at nothing. */
    public static final GuardVerdict ALLOW = of(Decision.ALLOW, "");

    /** Checks that nothing is missing and copies the list. */
    public GuardVerdict {
        requireNonNull(decision, "decision");
        requireNonNull(reason, "reason");
        requireNonNull(explanation, "explanation");
        detectors = List.copyOf(detectors);
        requireNonNull(policyVersion, "policyVersion");
        requireNonNull(view, "view");
        requireNonNull(viewAge, "viewAge");
        requireNonNull(baseline, "baseline");
    }

    /** A decision without a view of holds and containments. */
    public static GuardVerdict of(Decision decision, String reason) {
        return of(decision, reason, "");
    }

    /** A decision without a view of holds and containments, explained. */
    public static GuardVerdict of(Decision decision, String reason, String explanation) {
        return new GuardVerdict(decision, reason, explanation, List.of(), "", ViewState.NONE, Optional.empty(), "");
    }
}
