package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

/**
 * One step of a release, to be executed now.
 *
 * @param before what the target looked like before the containment
 */
public record ReleaseStep(PointRequest point, String name, PreState before) {
    public ReleaseStep {
        requireNonNull(point, "point");
        requireNonNull(name, "name");
        requireNonNull(before, "before");
    }

    /** Identity of its effect. */
    public StepKey key() {
        return point.step(name);
    }
}
