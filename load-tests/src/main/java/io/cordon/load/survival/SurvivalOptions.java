package io.cordon.load.survival;

import java.time.Duration;
import java.util.List;

/**
 * How to run.
 *
 * @param length how long faults go on to be begun
 * @param seed decides order and targets of the faults and what agents do
 * @param perSecond events
 * @param brokers three, or one where nothing may happen to it
 * @param instances of detection
 * @param faults kinds of faults; empty means all
 * @param warmUp before the first fault
 */
public record SurvivalOptions(
        Duration length, long seed, int perSecond, int brokers, int instances, List<String> faults, Duration warmUp) {

    private static final int RATE = 500;

    /** Three brokers, the sender and all services spend a third of two cores on compiling themselves in their first two minutes, and what is updated somewhere has run for days. */
    private static final Duration WARM_UP = Duration.ofMinutes(3);

    public SurvivalOptions {
        faults = List.copyOf(faults);
        if (perSecond < 1 || brokers < 1 || instances < 2) {
            throw new IllegalArgumentException("at least one event a second, one broker and two instances");
        }
    }

    /** Three brokers, three instances, 500 events a second and all faults. */
    public static SurvivalOptions of(Duration length, long seed) {
        return new SurvivalOptions(length, seed, RATE, 3, 3, List.of(), WARM_UP);
    }

    /** These kinds of faults only. */
    public SurvivalOptions only(List<String> kinds) {
        return new SurvivalOptions(length, seed, perSecond, brokers, instances, kinds, warmUp);
    }

    /** At another rate. */
    public SurvivalOptions at(int events) {
        return new SurvivalOptions(length, seed, events, brokers, instances, faults, warmUp);
    }
}
