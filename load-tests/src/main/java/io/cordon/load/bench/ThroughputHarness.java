package io.cordon.load.bench;

import io.cordon.load.bench.BarChart.Bar;
import io.cordon.load.line.LoadCluster;
import io.cordon.load.line.ThroughputRound;
import io.cordon.load.line.ThroughputRun;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Detection's throughput against that of the references. */
record ThroughputHarness(LoadCluster cluster, String streams) implements Harness {

    static final String NAME = "throughput";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        ThroughputRun run = ThroughputRun.prepare(cluster, extent.events(), streams);
        Steps steps = new Steps();
        List<ThroughputRound> rounds = steps.attempts(extent.rounds(), "round", run::round);
        double passThrough = Median.of(values(rounds, ThroughputRound::passThrough));
        double getAndPut = Median.of(values(rounds, ThroughputRound::getAndPut));
        List<Double> topology = values(rounds, ThroughputRound::topology);
        return new Outcome(
                List.of(
                        new Metric(
                                "topology_vs_passthrough",
                                Units.RATIO,
                                values(rounds, ThroughputRound::againstPassThrough),
                                OptionalDouble.of(passThrough)),
                        new Metric(
                                "topology_vs_stateful",
                                Units.RATIO,
                                values(rounds, ThroughputRound::againstGetAndPut),
                                OptionalDouble.of(getAndPut)),
                        new Metric("topology_events_per_s", Units.PER_SECOND, topology, OptionalDouble.of(passThrough)),
                        new Metric(
                                "journal_bytes_per_event",
                                Units.BYTES,
                                values(rounds, ThroughputRound::journalBytes),
                                OptionalDouble.of(run.meanBytes()))),
                List.of(chart(passThrough, getAndPut, Median.of(topology))),
                notes(extent, run.meanBytes(), rounds),
                steps.failures());
    }

    private static List<String> notes(Extent extent, double meanBytes, List<ThroughputRound> rounds) {
        List<String> notes = new ArrayList<>();
        notes.add(String.format(
                "Throughput: %,d events of %.0f bytes each on average, 2,000 sessions at a time, a stream thread for each core; the last quarter of each is timed. "
                        + "`journal_bytes_per_event` is the journal of what the session core is told besides events (ADR 240), beside the bytes of an event.",
                extent.events(), meanBytes));
        rounds.forEach(round -> notes.add("CPU time of an event in that quarter: detection " + round.cpu() + "."));
        return notes;
    }

    private static BarChart chart(double passThrough, double getAndPut, double topology) {
        return new BarChart(
                "performance-throughput.svg",
                "Records a second, exactly once, a stream thread for each core",
                "/s",
                List.of(
                        new Bar("pass-through", passThrough, false),
                        new Bar("get and put of 1 KiB", getAndPut, false),
                        new Bar("detection", topology, true)));
    }

    private static List<Double> values(List<ThroughputRound> rounds, ToDoubleFunction<ThroughputRound> which) {
        return rounds.stream().mapToDouble(which).boxed().toList();
    }
}
