package io.cordon.actuator.plan;

import io.cordon.connectors.api.PreState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything the actuator knows of one subject.
 *
 * @param epoch highest epoch that it was told; lower ones are superseded
 * @param current the command in force
 * @param retired commands that it replaced, until it is done and their entries can leave the journal
 * @param draining points at which a call of a retired command is still under way
 * @param known commands seen, with their epochs
 */
public record SubjectWork(
        SubjectKey subject,
        long epoch,
        Optional<Work> current,
        List<Work> retired,
        Set<PointKey> draining,
        Map<CommandKey, Long> known) {
    public SubjectWork {
        retired = List.copyOf(retired);
        draining = Set.copyOf(draining);
        known = Map.copyOf(known);
    }

    /** A subject that nothing is known of. */
    public static SubjectWork blank(SubjectKey subject) {
        return new SubjectWork(subject, Long.MIN_VALUE, Optional.empty(), List.of(), Set.of(), Map.of());
    }

    /** When something is to be done without an event; empty if nothing is. */
    public Optional<Instant> due() {
        return current.flatMap(work -> work.points().values().stream()
                .filter(p -> p.calling().isEmpty() && !draining.contains(p.key()) && Advance.waits(work, p))
                .map(PointWork::due)
                .min(Instant::compareTo));
    }

    /** Whether a containment is in force, be it complete or not. */
    public boolean contained() {
        return current.filter(w -> !w.order().isRelease()).isPresent();
    }

    /** Whether the command in force was reported complete. */
    public boolean completed() {
        return current.filter(Work::completed).isPresent();
    }

    /** The command in force. */
    public Optional<Order> order() {
        return current.map(Work::order);
    }

    /** The points of the command in force. */
    public List<PointSnapshot> points() {
        return current.map(Work::snapshots).orElse(List.of());
    }

    /** The points that its containment needs shut, each with what the target looked like before, as far as known; none if it is not contained. */
    public Map<PointKey, PreState> shut() {
        var shut = new HashMap<PointKey, PreState>();
        current.filter(work -> !work.order().isRelease())
                .ifPresent(work -> work.points()
                        .forEach((key, point) -> shut.put(key, point.before().orElse(PreState.unknown()))));
        return shut;
    }

    SubjectWork with(Work work) {
        return new SubjectWork(subject, epoch, Optional.of(work), retired, draining, known);
    }

    SubjectWork drained(PointKey point) {
        var left = new HashSet<>(draining);
        left.remove(point);
        return new SubjectWork(subject, epoch, current, retired, left, known);
    }

    SubjectWork forgotten() {
        var kept = new HashMap<>(known);
        kept.values().removeIf(e -> e < epoch);
        return new SubjectWork(subject, epoch, current, List.of(), draining, kept);
    }

    /** Puts a new command in force; calls of the old one are waited for. */
    SubjectWork replaced(Work work) {
        var waiting = new HashSet<>(draining);
        var old = new ArrayList<>(retired);
        current.ifPresent(former -> {
            old.add(former);
            former.points().values().stream()
                    .filter(p -> p.calling().isPresent())
                    .forEach(p -> waiting.add(p.key()));
        });
        var keys = new HashMap<>(known);
        keys.put(work.order().key(), work.order().epoch());
        return new SubjectWork(subject, work.order().epoch(), Optional.of(work), old, waiting, keys);
    }
}
