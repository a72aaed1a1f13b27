package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How often the kill path has to be proven.
 *
 * @param every a drill within this time; empty: nobody is told that none was run
 * @param deadline from a drill's announcement to its proof
 */
public record DrillPlan(Optional<Duration> every, Duration deadline) {

    public DrillPlan {
        requireNonNull(every, "every");
        requireNonNull(deadline, "deadline");
    }

    public static DrillPlan defaults() {
        return new DrillPlan(Optional.empty(), Duration.ofSeconds(60));
    }
}
