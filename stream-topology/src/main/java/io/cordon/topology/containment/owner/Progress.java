package io.cordon.topology.containment.owner;

import io.cordon.topology.containment.owner.PointState.Partial;
import io.cordon.topology.containment.owner.PointState.Superseded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the receipts for the command in force say so far.
 *
 * @param planned the actuator has said which points there are
 * @param completed the actuator has said that it is done
 * @param points the points, in the order of their ids
 */
public record Progress(boolean planned, boolean completed, List<Point> points) {

    public Progress {
        points = points.stream().sorted(Comparator.comparing(Point::id)).toList();
    }

    public static Progress none() {
        return new Progress(false, false, List.of());
    }

    /** The same points under a new command, of which nothing is known yet. */
    Progress underNewCommand() {
        return new Progress(
                false, false, points.stream().map(Point::underNewCommand).toList());
    }

    Progress and(Report report) {
        return switch (report.kind()) {
            case PLANNED -> new Progress(true, completed, planned(report.points()));
            case STEP, PROBE -> new Progress(planned, completed, folded(report.points()));
            case COMPLETED -> new Progress(planned, true, folded(report.points()));
            case REFUSED -> this;
        };
    }

    /** Points of an earlier command that the plan does not name are given up. */
    private List<Point> planned(List<ReportedPoint> plan) {
        Set<PointId> named = plan.stream().map(ReportedPoint::id).collect(Collectors.toSet());
        Optional<Instant> at = plan.stream().map(p -> p.sighting().at()).max(Comparator.naturalOrder());
        List<Point> all = new ArrayList<>();
        for (Point point : folded(plan)) {
            boolean abandoned = !planned && !named.contains(point.id());
            all.add(abandoned ? point.superseded(at.orElse(point.state().since())) : point);
        }
        return all;
    }

    private List<Point> folded(List<ReportedPoint> reports) {
        TreeMap<PointId, Point> byId = new TreeMap<>();
        points.forEach(point -> byId.put(point.id(), point));
        for (ReportedPoint report : reports) {
            Point known = byId.get(report.id());
            byId.put(report.id(), known == null ? Point.first(report) : known.and(report));
        }
        return List.copyOf(byId.values());
    }

    /** What may be concluded. */
    Verdict verdict() {
        // Law: nothing is contained while the owner lacks the plan; it cannot know what it would be missing.
        if (!planned) {
            return new Verdict.Open();
        }
        if (live().findAny().isEmpty()) {
            return completed ? new Verdict.Proven(this) : new Verdict.Open();
        }
        if (live().allMatch(p -> p.state() instanceof PointState.Proven)) {
            return new Verdict.Proven(this);
        }
        return completed || live().noneMatch(Progress::underWay) ? new Verdict.Except(this) : new Verdict.Open();
    }

    private static boolean underWay(Point point) {
        return switch (point.state()) {
            case PointState.Planned s -> true;
            case PointState.Requested s -> true;
            case PointState.Accepted s -> true;
            case PointState.Proven s -> false;
            case PointState.Partial s -> false;
            case PointState.Failed s -> false;
            case PointState.Unprovable s -> false;
            case PointState.Regressed s -> false;
            case PointState.Superseded s -> false;
        };
    }

    private Stream<Point> live() {
        return points.stream().filter(p -> !(p.state() instanceof Superseded));
    }

    /** There is no enforcement point: the gate is all that contains. */
    public boolean byGateOnly() {
        return planned && live().findAny().isEmpty();
    }

    boolean anyFailed() {
        return points.stream().anyMatch(p -> p.state() instanceof PointState.Failed);
    }

    /** Points that a release has not reset yet. */
    public List<Point> left() {
        return live().filter(p -> !reset(p)).toList();
    }

    /** Points that a release has reset. */
    public List<Point> reset() {
        return live().filter(Progress::reset).toList();
    }

    private static boolean reset(Point point) {
        return point.state() instanceof PointState.Accepted || point.state() instanceof PointState.Proven;
    }

    long regressed() {
        return points.stream()
                .filter(p -> p.state() instanceof PointState.Regressed)
                .count();
    }

    /** When the next partial containment runs out. */
    Optional<Instant> nextExpiry() {
        return partials().min(Comparator.naturalOrder());
    }

    private Stream<Instant> partials() {
        return points.stream()
                .map(Point::state)
                .filter(Partial.class::isInstance)
                .map(Partial.class::cast)
                .map(Partial::until);
    }

    Progress expired(Instant now) {
        return mapped(point -> point.expired(now));
    }

    Progress superseded(Instant at) {
        return mapped(point -> point.superseded(at));
    }

    private Progress mapped(UnaryOperator<Point> change) {
        return new Progress(planned, completed, points.stream().map(change).toList());
    }
}
