package io.cordon.load.bench;

import io.cordon.load.line.LoadCluster;
import io.cordon.load.line.ScalingRun;
import java.util.ArrayList;
import java.util.List;

/** What more threads and more instances of detection are worth on this machine. */
record ScalingHarness(LoadCluster cluster, String streams) implements Harness {

    static final String NAME = "scaling";

    private static final List<Size> SIZES =
            List.of(new Size("2_threads", 2, 1), new Size("4_threads", 4, 1), new Size("2_instances", 1, 2));

    /** So many threads in each of so many instances. */
    private record Size(String name, int threads, int instances) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        ScalingRun run = ScalingRun.prepare(cluster, extent.events() / 2);
        double one = run.rate(1, 1);
        List<Metric> metrics = new ArrayList<>(List.of(rate("1_thread", one, one)));
        Steps steps = new Steps();
        for (Size size : SIZES) {
            steps.attempt(size.name(), () -> run.rate(size.threads(), size.instances()))
                    .ifPresent(rate -> metrics.add(rate(size.name(), rate, one)));
        }
        return new Outcome(
                metrics,
                List.of(),
                List.of(
                        "Scaling: detection with four partitions on a topic that was filled before, the last quarter timed. The broker shares the cores."),
                steps.failures());
    }

    private static Metric rate(String with, double rate, double one) {
        return Metric.of("topology_events_per_s_with_" + with, Units.PER_SECOND, rate, one);
    }
}
