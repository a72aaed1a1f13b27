package io.cordon.load.peers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/*
 * Warm for half of the time, then measured for the other half, at least once each. A run whose matches are not those of the core is void: to find
 * nothing is quicker than to find.
 */
/** How many events a second an engine works off for a job. */
record Trial(Engine engine, Job job, Play play) {

    /** Events a second of each run. */
    List<Double> rates(Duration time) {
        Set<String> expected = new CoreEngine(false).run(job, play).matches();
        runs(time.dividedBy(2), expected);
        return runs(time.dividedBy(2), expected);
    }

    private List<Double> runs(Duration time, Set<String> expected) {
        List<Double> rates = new ArrayList<>();
        long deadline = System.nanoTime() + time.toNanos();
        do {
            Engine.Run run = engine.run(job, play);
            if (!run.matches().equals(expected)) {
                throw new IllegalStateException(engine.label() + " finds "
                        + run.matches().size() + " for " + job.label() + ", the core finds " + expected.size());
            }
            rates.add(play.size() * 1e9 / run.nanos());
        } while (System.nanoTime() < deadline);
        return rates;
    }
}
