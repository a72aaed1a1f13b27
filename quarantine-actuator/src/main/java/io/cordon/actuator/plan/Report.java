package io.cordon.actuator.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * What a receipt says.
 *
 * @param points the point of a step or probe; all of them otherwise
 * @param attempt as in the journal
 */
public record Report(
        Kind kind,
        Order order,
        List<PointSnapshot> points,
        String step,
        int attempt,
        String detail,
        Instant startedAt,
        Instant finishedAt) {

    /** Kinds of receipts. */
    public enum Kind {
        PLANNED,
        STEP,
        PROBE,
        COMPLETED,
        REFUSED
    }

    public Report {
        requireNonNull(kind, "kind");
        requireNonNull(order, "order");
        points = List.copyOf(points);
        requireNonNull(step, "step");
        requireNonNull(detail, "detail");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(finishedAt, "finishedAt");
    }
}
