package io.cordon.load.line;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Looks again and again, many times a second. */
final class Waiting {

    static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Waiting() {}

    /**
     * Returns as soon as it is so.
     *
     * @throws IllegalStateException if it is not in time
     */
    static void until(BooleanSupplier condition, Duration patience, String otherwise) {
        if (!within(condition, patience)) {
            throw new IllegalStateException(otherwise + " within " + patience.toSeconds() + " s");
        }
    }

    /** Returns as soon as it is so, or when patience has ended; whether it is so. */
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
}
