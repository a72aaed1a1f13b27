package io.cordon.topology.placement;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.TaskId;

/**
 * A task that would better be done by another.
 *
 * @param part by how much tasks of its part of the topology would be shared out better, never negative
 * @param all by how much all tasks would be; positive if {@code part} is zero
 */
record Move(TaskId task, Seat from, Seat to, long part, long all) {

    /** The largest gain first, of equal ones whatever disturbs least: what nobody does yet, and who has its state. */
    private static final Comparator<Move> BEST = Comparator.comparingLong(Move::part)
            .thenComparingLong(Move::all)
            .reversed()
            .thenComparing(move -> move.from.had(move.task))
            .thenComparingLong(move -> move.to.lag(move.task))
            .thenComparing(Move::task)
            .thenComparing(move -> move.to.id());

    /**
     * What to move next; empty if it is shared out as well as whole tasks can be. Whoever follows it to the end comes to one: each move makes the sum of squares of the shares smaller, that of the
     * parts or else that of all tasks.
     */
    static Optional<Move> next(Collection<Seat> seats) {
        return seats.stream()
                .flatMap(from -> seats.stream().filter(to -> to != from).flatMap(to -> between(from, to)))
                .min(BEST);
    }

    private static Stream<Move> between(Seat from, Seat to) {
        long all = gain(from.active().size(), from, to.active().size(), to);
        return from.active().stream()
                .map(task -> new Move(task, from, to, gainOf(task.subtopology(), from, to), all))
                .filter(Move::worthIt);
    }

    private static long gainOf(int subtopology, Seat from, Seat to) {
        return gain(from.active(subtopology), from, to.active(subtopology), to);
    }

    private static long gain(int fewer, Seat from, int more, Seat to) {
        return (2L * fewer - 1) * to.threads() - (2L * more + 1) * from.threads();
    }

    private boolean worthIt() {
        return part > 0 || part == 0 && all > 0;
    }

    void make() {
        from.active().remove(task);
        to.active().add(task);
    }
}
