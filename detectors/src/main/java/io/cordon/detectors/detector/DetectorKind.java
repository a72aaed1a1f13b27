package io.cordon.detectors.detector;

import java.util.function.BiFunction;

/**
 * A detector that can be built: what it is, and how.
 *
 * @param description what it is
 * @param factory builds it from its settings
 */
public record DetectorKind(Description description, BiFunction<Settings, Surroundings, Detector> factory) {

    /**
     * Builds the detector.
     *
     * @throws IllegalArgumentException if a setting names an unknown parameter or a number out of range
     */
    public Detector build(Settings settings, Surroundings surroundings) {
        return factory.apply(settings, surroundings);
    }
}
