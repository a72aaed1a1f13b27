package io.cordon.operations.report;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long something took, over many times.
 *
 * @param count how many
 * @param p50 half took no longer
 * @param p99 all but one in a hundred took no longer
 * @param max none took longer
 */
public record Spread(int count, Duration p50, Duration p99, Duration max) {

    /** By nearest rank: each figure is one that occurred. Empty for no durations. */
    public static Optional<Spread> of(List<Duration> durations) {
        if (durations.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        return Optional.of(new Spread(sorted.size(), rank(sorted, 0.5), rank(sorted, 0.99), sorted.getLast()));
    }

    private static Duration rank(List<Duration> sorted, double quantile) {
        return sorted.get((int) Math.ceil(quantile * sorted.size()) - 1);
    }
}
