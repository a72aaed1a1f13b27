package io.cordon.operations.request;

import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Point;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.RequestKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a containment's state says to somebody who asked for it. */
final class Progress {

    private Progress() {}

    /** The answer, if this state is one to a request of the kind. */
    static Optional<Answer> answer(RequestKind kind, Containment containment) {
        return switch (kind) {
            case QUARANTINE -> contained(containment);
            case RELEASE -> released(containment);
            case EXTEND, APPROVE, DENY, STOP_ALL, DRILL, VERDICT, CONFIRM, WITHDRAW, RESUME, UNKNOWN ->
                Optional.empty();
        };
    }

    /** A state on the way, in words. */
    static String step(Containment containment) {
        String state = containment.getState().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        long proven = containment.getPoints().stream()
                .filter(point -> point.getState() == PointState.PROVEN)
                .count();
        int points = containment.getPoints().size();
        return points == 0 ? state : state + ", " + proven + " of " + points + " proven";
    }

    private static Optional<Answer> contained(Containment containment) {
        return switch (containment.getState()) {
            case CONTAINED -> Optional.of(new Answer.Done(proven(containment)));
            case CONTAINED_EXCEPT -> Optional.of(new Answer.NotProven(except(containment)));
            case CONTAINING ->
                overdue(containment, "overdue: not proven by its deadline; gates deny, and the actuator goes on");
            case HELD, DECLINED, RELEASING, RELEASED, RELEASE_INCOMPLETE, UNKNOWN -> Optional.empty();
        };
    }

    private static String proven(Containment containment) {
        int points = containment.getPoints().size();
        return points == 0
                ? "contained by the gate only: no credential of it is known"
                : "contained, proven at " + points + (points == 1 ? " point" : " points");
    }

    private static String except(Containment containment) {
        List<Point> open = containment.getPoints().stream()
                .filter(point -> point.getState() != PointState.PROVEN)
                .toList();
        return "contained except at " + open.size() + " of "
                + containment.getPoints().size() + " points: " + names(open);
    }

    private static Optional<Answer> released(Containment containment) {
        return switch (containment.getState()) {
            case RELEASED -> Optional.of(new Answer.Done("released, epoch " + containment.getEpoch() + " begins"));
            case RELEASE_INCOMPLETE ->
                Optional.of(new Answer.NotProven(
                        "the release is not complete, gates still deny; left: " + names(containment.getLeft())));
            case RELEASING -> overdue(containment, "overdue: the release is not complete, gates still deny");
            case HELD, DECLINED, CONTAINING, CONTAINED, CONTAINED_EXCEPT, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Answer> overdue(Containment containment, String says) {
        return containment.getOverdue() ? Optional.of(new Answer.NotProven(says)) : Optional.empty();
    }

    private static String names(List<Point> points) {
        return points.stream()
                .map(point ->
                        point.getConnector() + " " + point.getState().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
