package io.cordon.actuator.plan;

import io.cordon.connectors.api.StepPlan;
import java.time.Duration;
import java.time.Instant;

/**
 * Whose step comes first. At one target stages follow each other, and within a stage the root of a tree comes before its children; over all
 * targets {@link Phase phases} follow each other. What comes later waits until what comes first was tried, not until it succeeded, and for another
 * target only for so long: one that is dead delays the others by that and no more.
 */
final class Precedence {
    private final Duration phase;

    /** @param phase how long each phase waits for another target */
    Precedence(Duration phase) {
        this.phase = phase;
    }

    /** Whether a step has to wait for another point of its containment. */
    boolean waits(Work work, PointWork point, StepPlan step, Instant now) {
        boolean patient = now.isBefore(waitsUntil(point, Phase.of(step.stage())));
        return work.points().values().stream()
                .filter(other -> !other.key().equals(point.key()) && untried(other))
                .anyMatch(other -> other.nextStep()
                        .filter(first -> sameTarget(other, point)
                                ? precedes(other, first, point, step)
                                : patient && precedes(first, step))
                        .isPresent());
    }

    /** From the beginning of the point, whose own earlier steps take their time from it. */
    private Instant waitsUntil(PointWork point, Phase of) {
        return point.state().since().plus(phase.multipliedBy(of.before()));
    }

    private static boolean untried(PointWork point) {
        return point.actionable() && point.failures() == 0 && !(point.state() instanceof PointState.Failed);
    }

    private static boolean sameTarget(PointWork one, PointWork other) {
        return one.key().connector().equals(other.key().connector());
    }

    /* Stages first: a child's open way in is worse than a parent's running session, since new sessions come in by it. */
    private static boolean precedes(PointWork one, StepPlan first, PointWork other, StepPlan second) {
        int order = first.stage().compareTo(second.stage());
        return order < 0 || (order == 0 && one.depth() < other.depth());
    }

    private static boolean precedes(StepPlan first, StepPlan second) {
        return Phase.of(first.stage()).compareTo(Phase.of(second.stage())) < 0;
    }
}
