package io.cordon.emitter;

/** Longer and longer pauses, up to half a second. */
final class Backoff {
    private static final long FIRST = 20;
    private static final long LONGEST = 500;

    private long millis = FIRST;

    void reset() {
        millis = FIRST;
    }

    /** False if the thread was interrupted. */
    boolean pause() {
        try {
            Thread.sleep(millis);
            millis = Math.min(LONGEST, 2 * millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
