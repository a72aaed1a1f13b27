package io.cordon.actuator.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From the journal to what is known: after a takeover the new owner stands where the former one stood, except that a step
 * that was started and not ended is doubtful: its effect is looked for before it is executed.
 *
 * <p>The journal may have been compacted: of each step only the latest entry is there. Calls at one point are numbered through,
 * so that the entries of a point can be put in order again.
 */
public final class Recovery {
    private final Desk desk;
    private final Duration retention;

    /** @param retention how long the end of a released subject is remembered after its command has expired */
    public Recovery(Desk desk, Duration retention) {
        this.desk = desk;
        this.retention = retention;
    }

    /** What is known of each subject, and which entries may leave the journal. */
    public record Recovered(Map<SubjectKey, SubjectWork> subjects, List<JournalNote.Key> forgotten) {
        public Recovered {
            subjects = Map.copyOf(subjects);
            forgotten = List.copyOf(forgotten);
        }
    }

    /** Rebuilds from entries in the order of the journal. */
    public Recovered rebuild(List<JournalNote> journal, Inventory inventory, Instant now) {
        var latest = new LinkedHashMap<JournalNote.Key, JournalNote>();
        for (var note : journal) {
            latest.remove(note.key()); // so that the later one takes the later place
            latest.put(note.key(), note);
        }
        var steps = new HashMap<CommandKey, List<JournalNote>>();
        latest.values().stream()
                .filter(n -> !n.step().isEmpty())
                .forEach(n -> steps.computeIfAbsent(n.command(), k -> new ArrayList<>())
                        .add(n));
        var subjects = new HashMap<SubjectKey, SubjectWork>();
        // A command is replaced for good: so the order of the last entries is the order in which they were in force.
        latest.values().stream()
                .filter(n -> n.step().isEmpty() && n.order().isPresent())
                .forEach(n -> {
                    var order = n.order().get();
                    var subject = subjects.getOrDefault(order.subject(), SubjectWork.blank(order.subject()));
                    subjects.put(
                            order.subject(),
                            command(subject, n, order, steps.getOrDefault(order.key(), List.of()), inventory, now));
                });
        return pruned(subjects, latest.keySet(), now);
    }

    private SubjectWork command(
            SubjectWork subject,
            JournalNote note,
            Order order,
            List<JournalNote> steps,
            Inventory inventory,
            Instant now) {
        var opened = desk.opened(subject, order, inventory, now);
        var work = opened.current().orElseThrow();
        for (var step : steps.stream()
                .sorted(Comparator.comparingInt(JournalNote::attempt))
                .toList()) {
            work = step.point().isPresent() ? new Replay(step, step.point().get(), now).applyTo(work) : work;
        }
        for (var point : work.points().values()) {
            boolean proven = point.state() instanceof PointState.Proven;
            work = proven ? work.with(point.dueAt(desk.firstPatrol(point.key(), now), 0)) : work;
        }
        boolean completed = note.phase() == JournalNote.Phase.COMPLETED;
        return opened.with((completed ? work.touchedOnly() : work).inRound(note.attempt(), completed));
    }

    private Recovered pruned(Map<SubjectKey, SubjectWork> subjects, Set<JournalNote.Key> keys, Instant now) {
        var forgotten = new ArrayList<JournalNote.Key>();
        subjects.values().removeIf(subject -> {
            boolean over = subject.current()
                    .filter(w -> w.order().isRelease() && w.completed() && w.settledWell())
                    .filter(w -> w.order().expiresAt().plus(retention).isBefore(now))
                    .isPresent();
            if (over) {
                keys.stream()
                        .filter(k -> subject.known().containsKey(k.command()))
                        .forEach(forgotten::add);
            }
            return over;
        });
        return new Recovered(subjects, forgotten);
    }
}
