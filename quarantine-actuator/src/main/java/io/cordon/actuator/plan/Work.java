package io.cordon.actuator.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One command in progress.
 *
 * @param round how often it was planned: a credential that appears later begins a new round
 * @param completed whether it was reported complete
 * @param completedAs the states that it was last reported complete with
 */
record Work(
        Order order,
        SortedMap<PointKey, PointWork> points,
        int round,
        boolean completed,
        Map<PointKey, PointStateName> completedAs,
        Instant acceptedAt) {

    static Work opened(Order order, Iterable<PointWork> points, Instant now) {
        var byKey = new TreeMap<PointKey, PointWork>();
        points.forEach(p -> byKey.put(p.key(), p));
        return new Work(order, byKey, 1, false, Map.of(), now);
    }

    Work with(PointWork point) {
        var changed = new TreeMap<>(points);
        changed.put(point.key(), point);
        return new Work(order, changed, round, completed, completedAs, acceptedAt);
    }

    /** Without the points that the journal does not know: they are added anew, and that is said. */
    Work touchedOnly() {
        var touched = new TreeMap<>(points);
        touched.values().removeIf(p -> !p.touched());
        return new Work(order, touched, round, completed, completedAs, acceptedAt);
    }

    Work inRound(int newRound, boolean isComplete) {
        return new Work(order, points, newRound, isComplete, isComplete ? states() : Map.of(), acceptedAt);
    }

    /** The points of a root before those of its children: whoever can make new sessions is ended first. */
    List<PointWork> rootFirst() {
        return points.values().stream()
                .sorted(Comparator.comparingInt(PointWork::depth)) // stable: by name within a depth
                .toList();
    }

    boolean settled() {
        return points.values().stream().allMatch(p -> settled(p.state()));
    }

    /** Settled, and nothing is left that is tried again. */
    boolean settledWell() {
        return settled() && points.values().stream().noneMatch(p -> p.state() instanceof PointState.Failed);
    }

    Map<PointKey, PointStateName> states() {
        var states = new TreeMap<PointKey, PointStateName>();
        points.forEach((key, point) -> states.put(key, PointStateName.of(point.state())));
        return states;
    }

    List<PointSnapshot> snapshots() {
        return points.values().stream().map(PointWork::snapshot).toList();
    }

    /** Keys of the journal that its steps have written. */
    List<JournalNote.Key> journalKeys() {
        var keys = new ArrayList<JournalNote.Key>();
        for (var point : points.values()) {
            point.steps().ifPresent(steps -> steps.forEach(s -> keys.add(journalKey(point, s.name()))));
            keys.add(journalKey(point, Desk.PROBE));
        }
        return keys;
    }

    private JournalNote.Key journalKey(PointWork point, String step) {
        return new JournalNote.Key(order.key(), point.key().step(step));
    }

    boolean settled(PointState state) {
        return switch (state) {
            case PointState.Planned s -> false;
            case PointState.Requested s -> false;
            case PointState.Regressed s -> false;
            case PointState.Accepted s -> order.isRelease();
            case PointState.Proven s -> true;
            case PointState.Partial s -> true;
            case PointState.Failed s -> true;
            case PointState.Unprovable s -> true;
            case PointState.Superseded s -> true;
        };
    }
}
