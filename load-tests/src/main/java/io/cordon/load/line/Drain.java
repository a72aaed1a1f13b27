package io.cordon.load.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * How a group worked off a topic that was filled before it began.
 *
 * @param total records that there were
 * @param looks what was done when
 */
record Drain(long total, List<Look> looks) {

    /**
     * What the group had committed at a time.
     *
     * @param nanos of a clock that only counts
     * @param done records
     */
    record Look(long nanos, long done) {}

    Drain {
        looks = List.copyOf(looks);
    }

    /** Looks until all is done. */
    static Drain follow(GroupProgress progress, Duration patience) {
        return follow(progress, patience, done -> {});
    }

    /**
     * Looks until all is done.
     *
     * @param atLastQuarter told how many records are done, when the time begins that counts
     */
    static Drain follow(GroupProgress progress, Duration patience, LongConsumer atLastQuarter) {
        long total = GroupProgress.sum(progress.ends().values());
        List<Look> looks = new ArrayList<>();
        Waiting.until(
                () -> {
                    long before = looks.isEmpty() ? 0 : looks.getLast().done();
                    long done = GroupProgress.sum(progress.committed().values());
                    looks.add(new Look(System.nanoTime(), done));
                    if (before < total - total / 4 && done >= total - total / 4) {
                        atLastQuarter.accept(done);
                    }
                    return done >= total;
                },
                patience,
                "not all of " + total + " records were worked off");
        return new Drain(total, looks);
    }

    /**
     * Records a second in the last quarter: before, the code is still being compiled. From commit to commit, without the last one if there is another: it
     * comes when its time has come, though nothing is left to be done.
     */
    double rate() {
        Look first = looks.stream()
                .filter(look -> look.done() >= total - total / 4)
                .findFirst()
                .orElseThrow();
        Look last = looks.stream()
                .filter(look -> look.done() > first.done() && look.done() < total)
                .reduce((one, next) -> next.done() > one.done() ? next : one)
                .orElse(looks.getLast());
        if (first.equals(last)) {
            throw new IllegalStateException(
                    total + " records are too few: the last quarter was done between two looks");
        }
        return (last.done() - first.done()) * 1e9 / (last.nanos() - first.nanos());
    }
}
