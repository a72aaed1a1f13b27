package io.cordon.load.peers;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A program: one engine at one job, so that nothing is compiled for another. For each run it prints {@code clock EVENTS_A_SECOND}, and {@code threads EVENTS_A_SECOND} by the time that the
 * engine's threads had of the processors; before that {@code warm RUNS settled}, or {@code unsettled}.
 */
public final class PeerRun {

    private static final List<Engine> ENGINES = List.of(
            new CoreEngine(false), new CoreEngine(true), new EsperEngine(), new FlinkEngine(), new SiddhiEngine());
    private static final int SESSIONS = 1_000;
    private static final int EVENTS = 100_000;

    private PeerRun() {}

    /** Arguments: engine (core, core-all, esper, flink, siddhi), job, milliseconds to get warm. */
    public static void main(String[] arguments) {
        Engine engine = engine(arguments[0]);
        Job job = Job.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        Duration patience = Duration.ofMillis(Long.parseLong(arguments[2]));
        print(new Trial(engine, job, Crowd.of(SESSIONS, EVENTS)).measure(patience));
        System.exit(0); // an engine's threads may stay
    }

    private static void print(Trial.Result result) {
        System.out.printf("warm %d %s%n", result.warmUp(), result.settled() ? "settled" : "unsettled");
        for (Trial.Rate rate : result.rates()) {
            System.out.printf(Locale.ROOT, "clock %.0f%n", rate.byClock());
            System.out.printf(Locale.ROOT, "threads %.0f%n", rate.byThreads());
        }
    }

    private static Engine engine(String label) {
        return ENGINES.stream()
                .filter(engine -> engine.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no engine " + label));
    }
}
