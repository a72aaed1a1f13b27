package io.cordon.detectors.detector;

import io.cordon.detectors.print.CrossPrint;
import java.util.Set;

/**
 * What detectors need besides facts and numbers.
 *
 * @param canaries prints of planted values under the tenant's cross-session key, of all key epochs in use
 */
public record Surroundings(Set<CrossPrint> canaries) {

    /** Copies the set. */
    public Surroundings {
        canaries = Set.copyOf(canaries);
    }
}
