package io.cordon.topology.placement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.TaskId;

/*
 * Whoever takes a task over looks at none of its events until the former owner has let go and the end of its state is read: a second at best, and several on a machine that is busy. So a task
 * stays where it is unless that leaves one instance with two more than another has. Parts of the topology are shared out each by itself, since their tasks cost different amounts.
 */
/**
 * One decision of who does what. A task stays with who has it. One whose owner is gone goes to whoever has its state and least to do. Then tasks move from who has too many to who has too few, but only to
 * one that lacks little of their state; another gets a copy first, and the task when it has caught up.
 *
 * <p>Equal seats and tasks get equal placements. Not thread-safe.
 */
final class Placement {

    private final List<Seat> seats;
    private final SortedSet<TaskId> tasks;
    private final SortedSet<TaskId> stateful;
    private final Limits limits;
    private final int copiesOfEach;
    private final double copiesOfAThread;

    /**
     * How much may be missing, and how many copies there are.
     *
     * @param lag records that may be missing of a task's state where it is to run at once
     * @param standbys copies of each task's state besides the one that is at work
     * @param warmUps copies at most, of all tasks together, for the sake of a later move
     */
    record Limits(long lag, int standbys, int warmUps) {}

    private Placement(Collection<Seat> seats, SortedSet<TaskId> tasks, SortedSet<TaskId> stateful, Limits limits) {
        this.seats = seats.stream().sorted(Comparator.comparing(Seat::id)).toList();
        this.tasks = tasks;
        this.stateful = stateful;
        this.limits = limits;
        this.copiesOfEach = Math.min(limits.standbys(), seats.size() - 1);
        this.copiesOfAThread = (double) copiesOfEach
                * stateful.size()
                / seats.stream().mapToInt(Seat::threads).sum();
    }

    /**
     * Fills the seats.
     *
     * @param seats at least one, with nothing to do yet
     * @param stateful those of the tasks that have state
     * @return whether tasks wait for somebody to catch up, so that it is to be decided again soon
     */
    static boolean fill(Collection<Seat> seats, SortedSet<TaskId> tasks, SortedSet<TaskId> stateful, Limits limits) {
        return new Placement(seats, tasks, stateful, limits).fill();
    }

    private boolean fill() {
        tasks.forEach(task -> owner(task).active().add(task));
        Map<TaskId, Seat> waiting = balance();
        stateful.forEach(this::copy);
        waiting.entrySet().stream()
                .filter(move -> !move.getValue().standby().contains(move.getKey()))
                .limit(limits.warmUps())
                .forEach(move -> move.getValue().standby().add(move.getKey()));
        return !waiting.isEmpty();
    }

    private Seat owner(TaskId task) {
        return seats.stream().filter(seat -> seat.had(task)).findFirst().orElseGet(() -> heir(task));
    }

    private Seat heir(TaskId task) {
        Comparator<Seat> order = Comparator.comparingLong((Seat seat) -> ready(seat, task) ? 0 : seat.lag(task))
                .thenComparing(seat -> !seat.copied(task))
                .thenComparingDouble(seat -> share(seat.active(task.subtopology()), seat))
                .thenComparingDouble(seat -> share(seat.active().size(), seat));
        return seats.stream()
                .min(order)
                .orElseThrow(); // of equal ones the first, and they are in the order of their ids
    }

    private boolean ready(Seat seat, TaskId task) {
        return !stateful.contains(task) || seat.lag(task) <= limits.lag();
    }

    private static double share(int tasks, Seat seat) {
        return (double) tasks / seat.threads();
    }

    /** Returns who is to have what as soon as he has caught up; until then it stays where it was. */
    private Map<TaskId, Seat> balance() {
        Map<TaskId, Seat> origins = new TreeMap<>();
        for (Optional<Move> next = Move.next(seats); next.isPresent(); next = Move.next(seats)) {
            Move move = next.get();
            origins.putIfAbsent(move.task(), move.from());
            move.make();
        }
        Map<TaskId, Seat> waiting = new TreeMap<>();
        origins.forEach((task, origin) -> {
            Seat goal = atWork(task);
            if (!ready(goal, task)) {
                new Move(task, goal, origin, 0, 0).make();
                waiting.put(task, goal);
            }
        });
        return waiting;
    }

    private Seat atWork(TaskId task) {
        return seats.stream()
                .filter(seat -> seat.active().contains(task))
                .findFirst()
                .orElseThrow();
    }

    /** First those who have not their part yet, of them who has the state; and what one instance does is copied to several, so that these share it if it dies. */
    private void copy(TaskId task) {
        Seat owner = atWork(task);
        Comparator<Seat> order = Comparator.comparing(
                        (Seat seat) -> share(seat.standby().size(), seat) >= copiesOfAThread)
                .thenComparing(seat -> !ready(seat, task))
                .thenComparingLong(seat -> copied(owner, seat)
                        .filter(other -> other.subtopology() == task.subtopology())
                        .count())
                .thenComparingLong(seat -> copied(owner, seat).count())
                .thenComparingDouble(seat -> share(seat.standby(task.subtopology()), seat))
                .thenComparing(seat -> !seat.had(task) && !seat.copied(task));
        seats.stream()
                .filter(seat -> seat != owner)
                .sorted(order)
                .limit(copiesOfEach)
                .forEach(seat -> seat.standby().add(task));
    }

    private static Stream<TaskId> copied(Seat owner, Seat to) {
        return owner.active().stream().filter(to.standby()::contains);
    }
}
