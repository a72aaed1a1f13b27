package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

/**
 * One planned step.
 *
 * @param name short, stable, lower case with hyphens, unique within a point: it is part of keys
 * @param stage when it is due relative to the steps of other credentials at the same target
 * @param reach what it hits
 * @param summary one sentence for people
 */
public record StepPlan(String name, Stage stage, Reach reach, String summary) {
    public StepPlan {
        requireNonNull(name, "name");
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "step name '" + name + "' is not lower case with hyphens, 1-40 characters");
        }
        requireNonNull(stage, "stage");
        requireNonNull(reach, "reach");
        requireNonNull(summary, "summary");
    }
}
