package io.cordon.load.line;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long things took, each counted from when it was due. Thread-safe. */
public final class Latencies {

    private static final int DIGITS = 3;
    private static final long MOST = Duration.ofMinutes(2).toNanos() / 1_000;

    private final Histogram micros = new ConcurrentHistogram(MOST, DIGITS);

    void add(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1_000, 0, MOST));
    }

    /** How many there are. */
    public long count() {
        return micros.getTotalCount();
    }

    /** Milliseconds that so many of a hundred did not exceed. */
    public double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }
}
