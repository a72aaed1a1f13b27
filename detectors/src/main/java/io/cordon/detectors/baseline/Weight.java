package io.cordon.detectors.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * How much of what a runtime showed counts.
 *
 * @param counted sessions that count
 * @param observed sessions that it had
 */
record Weight(double counted, long observed) {

    private static final int MOST_ROUNDS = 200;

    /** Its part of a number of things, rounded. */
    long of(long things) {
        return observed == 0 ? 0 : Math.round(things * (counted / observed));
    }

    /*
     * No runtime may have more than `share` of all that counts, unless it has fewer sessions than `floor`. Cutting the largest makes the
     * whole smaller and with it the bound, so it is repeated until nothing changes; it falls by a factor each time, down to the floor.
     * If all are cut, all are raised again by the same factor: shares stay, and rare things are not rounded away.
     */
    static List<Weight> capped(List<Long> sessions, double share, long floor) {
        double[] counted = sessions.stream().mapToDouble(Long::doubleValue).toArray();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double bound = Math.max(floor, share * Arrays.stream(counted).sum());
            boolean changed = false;
            for (int i = 0; i < counted.length; i++) {
                changed |= counted[i] > bound;
                counted[i] = Math.min(counted[i], bound);
            }
            if (!changed) {
                break;
            }
        }
        double raise = Double.MAX_VALUE;
        for (int i = 0; i < counted.length; i++) {
            raise = Math.min(raise, sessions.get(i) / counted[i]);
        }
        double factor = raise;
        return LongStream.range(0, counted.length)
                .mapToObj(i -> new Weight(counted[(int) i] * factor, sessions.get((int) i)))
                .toList();
    }
}
