package io.cordon.load.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

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
     * @param workForAll whether something was left in each partition, so that no thread had come to its end
     */
    record Look(long nanos, long done, boolean workForAll) {}

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
        Map<TopicPartition, Long> ends = progress.ends();
        long total = GroupProgress.sum(ends.values());
        List<Look> looks = new ArrayList<>();
        Waiting.until(
                () -> {
                    long before = looks.isEmpty() ? 0 : looks.getLast().done();
                    Map<TopicPartition, Long> committed = progress.committed();
                    long done = GroupProgress.sum(committed.values());
                    looks.add(new Look(System.nanoTime(), done, workForAll(committed, ends)));
                    if (before < total - total / 4 && done >= total - total / 4) {
                        atLastQuarter.accept(done);
                    }
                    return done >= total;
                },
                patience,
                "not all of " + total + " records were worked off");
        return new Drain(total, looks);
    }

    private static boolean workForAll(Map<TopicPartition, Long> committed, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> committed.getOrDefault(end.getKey(), 0L) < end.getValue());
    }

    /**
     * Records a second in the last quarter: before, the code is still being compiled. From commit to commit, as long as there is work in each partition: a thread that
     * has done its own leaves a core idle, and how much the other still has is chance.
     */
    double rate() {
        Look first = looks.stream()
                .filter(look -> look.done() >= total - total / 4)
                .findFirst()
                .orElseThrow();
        Look last = looks.stream()
                .filter(look -> look.done() > first.done() && look.workForAll())
                .reduce((one, next) -> next.done() > one.done() ? next : one)
                .orElse(first);
        if (first.equals(last)) {
            throw new IllegalStateException(
                    total + " records are too few: the last quarter was done between two looks");
        }
        return (last.done() - first.done()) * 1e9 / (last.nanos() - first.nanos());
    }
}
