package io.cordon.load.core;

/**
 * What an event costs the core late in a long session, and in short ones.
 *
 * @param shortNanos an event of a session of 100
 * @param longNanos one of the last 10,000 events of a session of 100,000
 */
public record LongSession(double shortNanos, double longNanos) {

    private static final int SHORT = 100;
    private static final int SESSIONS = 400;
    private static final int BLOCK = 10_000;
    private static final int BLOCKS = 10;

    /** Short sessions first, the first half of them until the code is warm. */
    public static LongSession measure() {
        shortSessions(0);
        double shortNanos = shortSessions(SESSIONS);
        EndlessSession endless = EndlessSession.madeUp(-1);
        long last = 0;
        for (int i = 0; i < BLOCKS; i++) {
            last = endless.block(BLOCK);
        }
        return new LongSession(shortNanos, (double) last / BLOCK);
    }

    private static double shortSessions(int from) {
        long nanos = 0;
        for (int seed = from; seed < from + SESSIONS; seed++) {
            nanos += EndlessSession.madeUp(seed).block(SHORT);
        }
        return (double) nanos / (SESSIONS * SHORT);
    }
}
