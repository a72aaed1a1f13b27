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
 * @param seen the sighting that led to the state
 */
public record Point(PointId id, PointState state, String evidence, int attempts, Mark seen) {

    public Point {
        requireNonNull(id, "id");
        requireNonNull(state, "state");
        requireNonNull(evidence, "evidence");
        requireNonNull(seen, "seen");
    }

    /** A point that was not known before. */
    static Point first(ReportedPoint report) {
        return new Point(report.id(), new PointState.Planned(report.sighting().at()), "", 0, Mark.NONE).and(report);
    }

    /**
     * What is known after a report; the evidence is that of the latest change. One from before that change says nothing: receipts may come
     * twice, and late.
     */
    Point and(ReportedPoint report) {
        if (report.mark().isBefore(seen)) {
            return this;
        }
        PointState next = report.sighting().foldInto(state);
        boolean changed = !next.equals(state);
        String told = changed && !report.evidence().isEmpty() ? report.evidence() : evidence;
        return new Point(id, next, told, Math.max(attempts, report.mark().attempt()), changed ? report.mark() : seen);
    }

    /** A partial containment whose remaining time has run out is proven by that. */
    Point expired(Instant now) {
        if (state instanceof Partial partial && !now.isBefore(partial.until())) {
            return new Point(id, partial.proven(now), "remaining access expired", attempts, seen);
        }
        return this;
    }

    /** A new command counts its calls from the first. */
    Point underNewCommand() {
        return new Point(id, state, evidence, attempts, Mark.NONE);
    }

    Point superseded(Instant at) {
        return new Point(id, state.superseded(at), evidence, attempts, seen);
    }
}
