package io.cordon.detectors.detector;

import static java.util.Objects.requireNonNull;

import io.cordon.detectors.baseline.Baselines;
import io.cordon.detectors.print.CrossPrint;
import java.util.Set;

/**
 * What detectors need besides facts and numbers.
 *
 * @param canaries prints of planted values under the tenant's cross-session key, of all key epochs in use
 * @param plantedCredentials references of credentials that were planted and issued to nobody
 * @param publicValues prints of values that look like secrets and are none
 * @param baselines what is usual, by agent type
 */
public record Surroundings(
        Set<CrossPrint> canaries, Set<String> plantedCredentials, Set<CrossPrint> publicValues, Baselines baselines) {

    /** Copies the sets and checks that nothing is missing. */
    public Surroundings {
        canaries = Set.copyOf(canaries);
        plantedCredentials = Set.copyOf(plantedCredentials);
        publicValues = Set.copyOf(publicValues);
        requireNonNull(baselines, "baselines");
    }
}
