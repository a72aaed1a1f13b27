package io.cordon.load.bench;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param forks processes of each micro benchmark; none means this one, which measures nothing worth keeping
 * @param iterations of each micro benchmark, as many to warm up
 * @param iteration how long each takes
 * @param events of a round of throughput; the first three quarters warm each process up
 * @param rounds of throughput: in each, detection and both references one after the other
 * @param warmUp of a run at a fixed rate
 * @param timed of a run at a fixed rate, after that
 * @param answered the same where answers to harm are timed: long enough that what stops a service once a minute has its share in the worst hundredth, and no
 *     longer than what is sent finds room in the heap of the sender
 * @param takeovers how many
 * @param peers how long each engine may take at each job to get warm; half of it is measured
 */
record Extent(
        int forks,
        int iterations,
        Duration iteration,
        int events,
        int rounds,
        Duration warmUp,
        Duration timed,
        Duration answered,
        int takeovers,
        Duration peers) {

    /** About twenty minutes on two cores, most of it for code to get compiled. */
    static Extent subset() {
        return new Extent(
                1,
                3,
                Duration.ofSeconds(1),
                1_600_000,
                1,
                Duration.ofSeconds(60),
                Duration.ofSeconds(20),
                Duration.ofSeconds(100),
                1,
                Duration.ofSeconds(2));
    }

    /** All that there is, and longer. */
    static Extent full() {
        return new Extent(
                1,
                5,
                Duration.ofSeconds(2),
                1_600_000,
                5,
                Duration.ofSeconds(90),
                Duration.ofSeconds(120),
                Duration.ofSeconds(100),
                3,
                Duration.ofSeconds(8));
    }
}
