package io.cordon.emitter;

import static java.util.Objects.requireNonNull;

import io.cordon.extract.ExtractLimits;

/**
 * How much an emitter may use of the agent's process.
 *
 * @param queue events that may wait for the broker
 * @param pendingExtractions values that may wait to be read by other threads; each keeps its value in memory, 16 Mi characters in all at most
 * @param extractionThreads threads that read values
 * @param limits what one extraction may cost
 */
public record Capacity(int queue, int pendingExtractions, int extractionThreads, ExtractLimits limits) {

    /** Checks that there is some of each. */
    public Capacity {
        requirePositive("queue", queue);
        requirePositive("pendingExtractions", pendingExtractions);
        requirePositive("extractionThreads", extractionThreads);
        requireNonNull(limits, "limits");
    }

    /** 8,192 events, 256 values, two threads and the standard limits of extraction. */
    public static Capacity standard() {
        return new Capacity(8_192, 256, 2, ExtractLimits.defaults());
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, is " + value);
        }
    }
}
