package io.cordon.load.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/*
 * Each engine runs until its rates agree: what is still being compiled is nobody's speed, and engines differ in how long that takes. Before each run the heap is
 * emptied, so that none pays for the run before. A run whose matches are not those that there are is void: to find nothing is quicker than to find.
 */
/** How fast an engine works off a job. */
record Trial(Engine engine, Job job, Play play) {

    /** So many runs in a row, all of them within this share of their median, are those of a warm engine. */
    private static final int ALIKE = 5;

    private static final double APART = 0.1;

    /** Runs before those that count, even if time is up: on a busy machine the clock says little about what is compiled. */
    private static final int LEAST_WARM = 10;

    private static final int LEAST = 5;

    /**
     * Events a second of one run.
     *
     * @param byClock of the time that passed
     * @param byThreads of the time that the engine's threads had of the processors
     */
    record Rate(double byClock, double byThreads) {}

    /**
     * What came of it.
     *
     * @param warmUp runs before those that count
     * @param settled whether the last of them agreed; otherwise time was up
     * @param rates of the runs that count
     */
    record Result(int warmUp, boolean settled, List<Rate> rates) {

        Result {
            rates = List.copyOf(rates);
        }
    }

    /**
     * Warms the engine up, ten runs at least, then measures it, five runs at least.
     *
     * @param patience how long it may take to get warm; half of it is measured
     */
    Result measure(Duration patience) {
        Set<String> expected = Truth.of(job, play);
        List<Rate> warmUp = new ArrayList<>();
        long deadline = System.nanoTime() + patience.toNanos();
        runs(warmUp, expected, () -> warmUp.size() < LEAST_WARM || !settled(warmUp) && System.nanoTime() < deadline);
        List<Rate> rates = new ArrayList<>();
        long end = System.nanoTime() + patience.dividedBy(2).toNanos();
        runs(rates, expected, () -> rates.size() < LEAST || System.nanoTime() < end);
        return new Result(warmUp.size(), settled(warmUp), rates);
    }

    private void runs(List<Rate> rates, Set<String> expected, BooleanSupplier more) {
        do {
            rates.add(run(expected));
        } while (more.getAsBoolean());
    }

    private Rate run(Set<String> expected) {
        System.gc();
        Engine.Run run = engine.run(job, play);
        if (!run.matches().equals(expected)) {
            throw new IllegalStateException(engine.label() + " finds "
                    + run.matches().size() + " for " + job.label() + ", there are " + expected.size());
        }
        return new Rate(play.size() * 1e9 / run.nanos(), play.size() * 1e9 / run.threadNanos());
    }

    /** Whether the last rates are alike. */
    static boolean settled(List<Rate> rates) {
        if (rates.size() < ALIKE) {
            return false;
        }
        double[] last = rates.subList(rates.size() - ALIKE, rates.size()).stream()
                .mapToDouble(Rate::byThreads)
                .sorted()
                .toArray();
        double median = last[ALIKE / 2];
        return median - last[0] <= APART * median && last[ALIKE - 1] - median <= APART * median;
    }
}
