package io.cordon.load.bench;

import io.cordon.load.line.GatesRun;
import io.cordon.load.line.Latencies;
import io.cordon.load.line.LoadCluster;
import java.util.ArrayList;
import java.util.List;

/** How soon a denial reaches every gate, by how many are attached. */
record GatesHarness(LoadCluster cluster, String streams) implements Harness {

    static final String NAME = "gates";

    private static final List<Integer> GATES = List.of(1, 10, 100, 1_000);
    private static final int DENIALS = 51;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        GatesRun run = new GatesRun(cluster);
        List<Metric> metrics = new ArrayList<>();
        Steps steps = new Steps();
        Latencies one = run.with(GATES.getFirst(), DENIALS);
        add(metrics, 1, one, one);
        for (int gates : GATES.subList(1, GATES.size())) {
            steps.attempt(gates + " gates", () -> run.with(gates, DENIALS))
                    .ifPresent(many -> add(metrics, gates, many, one));
        }
        return new Outcome(
                metrics,
                List.of(),
                List.of(
                        "Gates attached: both readers of each with the gate's own settings, all in one process beside the broker, ten denials "
                                + "a second; from when a denial was due to be written to when every gate had it. The reference is one gate."),
                steps.failures());
    }

    private static void add(List<Metric> to, int gates, Latencies latencies, Latencies one) {
        to.add(Metric.of("gates_p50_ms_at_" + gates, Units.MILLIS, latencies.millis(50), one.millis(50)));
        to.add(Metric.of("gates_p99_ms_at_" + gates, Units.MILLIS, latencies.millis(99), one.millis(99)));
    }
}
