package io.cordon.load.peers;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A program: one engine, all jobs. For each run it prints {@code rate JOB EVENTS_A_SECOND}, and {@code processor JOB EVENTS_A_SECOND} by the time
 * that the process had of the processors.
 */
public final class PeerRun {

    private static final List<Engine> ENGINES = List.of(
            new CoreEngine(false), new CoreEngine(true), new EsperEngine(), new FlinkEngine(), new SiddhiEngine());
    private static final int SESSIONS = 1_000;
    private static final int EVENTS = 100_000;

    private PeerRun() {}

    /** Arguments: engine (core, core-all, esper, flink, siddhi), milliseconds for each job. */
    public static void main(String[] arguments) {
        Engine engine = engine(arguments[0]);
        Duration time = Duration.ofMillis(Long.parseLong(arguments[1]));
        Play play = Crowd.of(SESSIONS, EVENTS);
        Arrays.stream(Job.values())
                .forEach(job -> new Trial(engine, job, play).rates(time).forEach(rate -> print(job, rate)));
        System.exit(0); // an engine's threads may stay
    }

    private static void print(Job job, Trial.Rate rate) {
        System.out.printf(Locale.ROOT, "rate %s %.0f%n", job.label(), rate.byClock());
        System.out.printf(Locale.ROOT, "processor %s %.0f%n", job.label(), rate.byProcessor());
    }

    private static Engine engine(String label) {
        return ENGINES.stream()
                .filter(engine -> engine.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine " + label));
    }
}
