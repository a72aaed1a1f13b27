package io.cordon.topology.containment.owner;

import static java.util.Objects.requireNonNull;

import io.cordon.topology.containment.owner.PointState.Partial;
import java.time.Instant;

/**
 * One enforcement point of a containment and what is known of it.
 *
 * @param id which one
 * @param state how far it is
 * @param evidence a sentence by the actuator, no remote response
 * @param attempts how often the actuator tried
 */
public record Point(PointId id, PointState state, String evidence, int attempts) {

    public Point {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
        requireNonNull(evidence, "evidence");
    }

    /** A point that was not known before. */
    static Point first(ReportedPoint report) {
        return new Point(report.id(), new PointState.Planned(report.sighting().at()), "", 0).and(report);
    }

    /** What is known after a report; the evidence is that of the latest change. */
    Point and(ReportedPoint report) {
        PointState next = report.sighting().foldInto(state);
        boolean changed = !next.equals(state);
        String told = changed && !report.evidence().isEmpty() ? report.evidence() : evidence;
        return new Point(id, next, told, Math.max(attempts, report.attempts()));
    }

    /** A partial containment whose remaining time has run out is proven by that. */
    Point expired(Instant now) {
        if (state instanceof Partial partial && !now.isBefore(partial.until())) {
            return new Point(id, partial.proven(now), "remaining access expired", attempts);
        }
        return this;
    }

    Point superseded(Instant at) {
        return new Point(id, state.superseded(at), evidence, attempts);
    }
}
