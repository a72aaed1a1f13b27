package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

/** One step of a containment, to be executed now. */
public record ContainmentStep(PointRequest point, String name, PreState before) {
    public ContainmentStep {
        requireNonNull(point, "point");
        requireNonNull(name, "name");
        requireNonNull(before, "before");
    }

    /** Identity of its effect. */
    public StepKey key() {
        return point.step(name);
    }
}
