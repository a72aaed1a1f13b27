package io.cordon.load.bench;

import io.cordon.load.line.LoadCluster;
import io.cordon.load.line.ScalingRun;
import java.util.List;

/** What more threads and more instances of detection are worth on this machine. */
record ScalingHarness(LoadCluster cluster, String streams) implements Harness {

    static final String NAME = "scaling";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        ScalingRun run = ScalingRun.prepare(cluster, extent.events() / 2);
        double one = run.rate(1, 1);
        return new Outcome(
                List.of(
                        rate("1_thread", one, one),
                        rate("2_threads", run.rate(2, 1), one),
                        rate("4_threads", run.rate(4, 1), one),
                        rate("2_instances", run.rate(1, 2), one)),
                List.of(),
                List.of(
                        "Scaling: detection with four partitions on a topic that was filled before, the last quarter timed. The broker shares the cores."));
    }

    private static Metric rate(String with, double rate, double one) {
        return Metric.of("topology_events_per_s_with_" + with, Units.PER_SECOND, rate, one);
    }
}
