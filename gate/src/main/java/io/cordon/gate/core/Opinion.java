package io.cordon.gate.core;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.Judgement;

/**
 * What the core says about a call.
 *
 * @param judgement what the detectors say
 * @param baseline which baseline of the agent type they went by: name and hash, or none
 */
public record Opinion(Judgement judgement, String baseline) {

    /** Checks that nothing is missing. */
    public Opinion {
        requireNonNull(judgement, "judgement");
        requireNonNull(baseline, "baseline");
    }
}
