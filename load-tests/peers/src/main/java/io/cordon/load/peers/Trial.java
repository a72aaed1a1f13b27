package io.cordon.load.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/*
 * Warm for half of the time, then measured for the other half, at least once each. A run whose matches are not those of the core is void: to find
 * nothing is quicker than to find.
 */
/** How fast an engine works off a job. */
record Trial(Engine engine, Job job, Play play) {

    /**
     * Events a second of one run.
     *
     * @param byClock of the time that passed
     * @param byProcessor of the time that all threads of the process had of the processors
     */
    record Rate(double byClock, double byProcessor) {}

    /** Those of each run. */
    List<Rate> rates(Duration time) {
        Set<String> expected = new CoreEngine(false).run(job, play).matches();
        runs(time.dividedBy(2), expected);
        return runs(time.dividedBy(2), expected);
    }

    private List<Rate> runs(Duration time, Set<String> expected) {
        List<Rate> rates = new ArrayList<>();
        long deadline = System.nanoTime() + time.toNanos();
        do {
            Engine.Run run = engine.run(job, play);
            if (!run.matches().equals(expected)) {
                throw new IllegalStateException(engine.label() + " finds "
                        + run.matches().size() + " for " + job.label() + ", the core finds " + expected.size());
            }
            rates.add(new Rate(play.size() * 1e9 / run.nanos(), play.size() * 1e9 / run.processorNanos()));
        } while (System.nanoTime() < deadline);
        return rates;
    }
}
