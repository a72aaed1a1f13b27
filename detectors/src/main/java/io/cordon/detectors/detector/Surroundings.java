package io.cordon.detectors.detector;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.print.CrossPrint;
import java.util.Set;

/**
 * What detectors need besides facts and numbers.
 *
 * @param canaries prints of planted values under the tenant's cross-session key, of all key epochs in use
 * @param baselines what is usual, by agent type
 */
public record Surroundings(Set<CrossPrint> canaries, Baselines baselines) {

    /** Copies the set and checks that nothing is missing. */
    public Surroundings {
        canaries = Set.copyOf(canaries);
        requireNonNull(baselines, "baselines");
    }
}
