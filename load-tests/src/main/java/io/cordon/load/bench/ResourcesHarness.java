package io.cordon.load.bench;

import io.cordon.load.line.LoadCluster;
import io.cordon.load.line.ResourcesRun;
import io.cordon.load.line.ResourcesRun.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an instance of detection takes of a machine: the figures by which requests and limits are set. */
record ResourcesHarness(LoadCluster cluster, String streams) implements Harness {

    static final String NAME = "resources";

    static final List<Integer> RATES = List.of(100, 500, 2_000);
    private static final double MIB = 1 << 20;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        ResourcesRun run = new ResourcesRun(cluster, streams);
        Taken still = run.at(0, extent.warmUp(), extent.timed());
        Steps steps = new Steps();
        List<Taken> working = RATES.stream()
                .flatMap(rate ->
                        steps.attempt(rate + " events/s", () -> run.at(rate, extent.warmUp(), extent.timed())).stream())
                .toList();
        return new Outcome(
                metrics(still, working),
                List.of(),
                List.of(
                        "Resources: one instance of detection, a heap of 768 MiB that is there from the start, four partitions, without a standby; the cores that "
                                + "its process was busy with, and the memory that it had at most. Compilation, polls and commits are in it."),
                steps.failures());
    }

    /** Names that docs/operations/size.md gives, and by it the manifests. */
    static List<Metric> metrics(Taken still, List<Taken> working) {
        List<Metric> metrics = new ArrayList<>(List.of(
                Metric.of("still_cores", Units.COUNT, still.cores()),
                Metric.of("still_resident_mib", Units.MEBIBYTES, still.resident() / MIB)));
        for (Taken taken : working) {
            int rate = taken.perSecond();
            metrics.add(Metric.of(name("cores_at_%d_per_s", rate), Units.COUNT, taken.cores()));
            metrics.add(Metric.of(name("resident_mib_at_%d_per_s", rate), Units.MEBIBYTES, taken.resident() / MIB));
        }
        return metrics;
    }

    private static String name(String form, int rate) {
        return String.format(Locale.ROOT, form, rate);
    }
}
