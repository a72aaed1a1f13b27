package io.cordon.detectors.detector;

import io.cordon.detectors.facts.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A detector that can be built: what it is, how, and what it reads.
 *
 * @param description what it is
 * @param factory builds it from its settings
 * @param reads the parts of the facts that it asks for; only what some detector reads is kept
 */
public record DetectorKind(
        Description description, BiFunction<Settings, Surroundings, Detector> factory, Set<Part> reads) {

    /** Copies the set. */
    public DetectorKind {
        reads = Set.copyOf(reads);
    }

    /** A detector that may read everything: to say less than it reads would blind it, to say more only costs. */
    public DetectorKind(Description description, BiFunction<Settings, Surroundings, Detector> factory) {
        this(description, factory, EnumSet.allOf(Part.class));
    }

    /** The same, which reads no other parts than these. */
    DetectorKind reading(Part... parts) {
        return new DetectorKind(description, factory, Set.copyOf(List.of(parts)));
    }

    /**
     * Builds the detector.
     *
     * @throws IllegalArgumentException if a setting names an unknown parameter or a number out of range
     */
    public Detector build(Settings settings, Surroundings surroundings) {
        return factory.apply(settings, surroundings);
    }
}
