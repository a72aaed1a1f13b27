package io.cordon.load.survival;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for other processes, looking many times a second, with an end. */
final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    /**
     * Returns as soon as it is so.
     *
     * @throws IllegalStateException if it is not in time
     */
    static void await(BooleanSupplier condition, Duration patience, String otherwise) {
        if (!within(condition, patience)) {
            throw new IllegalStateException(otherwise + " within " + patience.toSeconds() + " s");
        }
    }

    /** Whether it became so in time. */
    static boolean within(BooleanSupplier condition, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }

    /** Lets time pass in which nothing is to be seen. */
    static void pass(Duration time) {
        within(() -> false, time);
    }
}
