package io.cordon.schemas.serde;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Ids that the registry did not know. A writer of records chooses the id, so each unknown one must not cost a request:
 * an id is asked for again after a while only, and only so many unknown ids are asked for in a second.
 */
final class UnknownIds {
    private static final long AGAIN_AFTER = Duration.ofSeconds(10).toNanos();
    private static final long WINDOW = Duration.ofSeconds(1).toNanos();
    private static final int MISSES_PER_WINDOW = 50;

    private final BoundedCache<Integer, Long> missedAt;
    private final LongSupplier nanoTime;
    private long windowStart;
    private int misses;

    UnknownIds(int size, LongSupplier nanoTime) {
        this.missedAt = new BoundedCache<>(size);
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
    }

    /** Whether the registry may be asked. If not, the id counts as unknown: its record goes to the dead letters. */
    synchronized boolean mayAsk(int id) {
        long now = nanoTime.getAsLong();
        if (now - windowStart >= WINDOW) {
            windowStart = now;
            misses = 0;
        }
        return misses < MISSES_PER_WINDOW
                && missedAt.get(id).map(at -> now - at >= AGAIN_AFTER).orElse(true);
    }

    synchronized void missed(int id) {
        misses++;
        missedAt.put(id, nanoTime.getAsLong());
    }
}
