package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long to try and how often to look.
 *
 * @param point until a point that is not accepted or not probed is reported as failed; it is tried again even so
 * @param proof until an accepted point that still has access is reported as failed: targets may need a moment
 * @param firstWait wait after the first failure; doubles with each further one
 * @param longestWait bound of that, and of what a target may ask for
 * @param reprobe how often proven points are probed again while the subject is contained; the first times sooner
 * @param phase how long each phase of a containment waits at most for a target that has not answered in the one before
 * @param clocks how far the clocks of owner, targets and actuator may be apart: nothing counts as expired before it has by all of them
 */
public record Patience(
        Duration point,
        Duration proof,
        Duration firstWait,
        Duration longestWait,
        Duration reprobe,
        Duration phase,
        Duration clocks) {
    /** A use that was under way when access ended may bring it back, and does so at once (seen at Keycloak after 46 ms). */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(1);

    private static final int LOOKS_SPREAD = 4;

    public Patience {
        requireNonNull(point, "point");
        requireNonNull(proof, "proof");
        requireNonNull(firstWait, "firstWait");
        requireNonNull(longestWait, "longestWait");
        requireNonNull(reprobe, "reprobe");
        requireNonNull(phase, "phase");
        requireNonNull(clocks, "clocks");
    }

    /** What holds unless configured. */
    public static Patience defaults() {
        return new Patience(
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                Duration.ofMillis(100),
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                Duration.ofMillis(500),
                Duration.ofMinutes(5));
    }

    /** Wait before a proven point is probed again: what comes back does so early, so the looks are a second, four, twenty apart at first. */
    Duration look(Duration proven) {
        Duration spread = proven.multipliedBy(LOOKS_SPREAD);
        Duration next = spread.compareTo(FIRST_LOOK) > 0 ? spread : FIRST_LOOK;
        return next.compareTo(reprobe) < 0 ? next : reprobe;
    }

    /**
     * Wait before the next try. The jitter comes from the point and the attempt: spread over points, yet the same in each
     * replay.
     */
    Duration backOff(PointKey point, int failures) {
        long base = firstWait.toMillis() << Math.min(Math.max(failures - 1, 0), 20);
        long bounded = Math.min(base, longestWait.toMillis());
        long percent = 75 + Math.floorMod(point.hashCode() * 31 + failures, 51);
        return Duration.ofMillis(Math.max(1, bounded * percent / 100));
    }

    /** As above, but not before the time that the target named, within bounds. */
    Duration backOff(PointKey point, int failures, Duration asked) {
        var own = backOff(point, failures);
        var bounded = asked.compareTo(longestWait) > 0 ? longestWait : asked;
        return own.compareTo(bounded) > 0 ? own : bounded;
    }
}
