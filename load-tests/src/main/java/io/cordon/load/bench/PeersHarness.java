package io.cordon.load.bench;

import io.cordon.load.bench.BarChart.Bar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The core beside other engines that find patterns in streams. */
record PeersHarness(PeerProcess process) implements Harness {

    static final String NAME = "peers";

    private static final List<String> JOBS = List.of("secret_then_egress", "denials", "destinations");
    private static final List<String> PEERS = List.of("esper", "flink", "siddhi");
    private static final String CORE = "core";
    private static final String CORE_ALL = "core-all";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        Map<String, Map<String, List<Double>>> rates = new LinkedHashMap<>();
        rates.put(CORE, process.rates(CORE, extent.peers()));
        rates.put(CORE_ALL, process.rates(CORE_ALL, extent.peers()));
        PEERS.forEach(peer -> rates.put(peer, process.rates(peer, extent.peers())));
        List<Metric> metrics = new ArrayList<>();
        List<BarChart> charts = new ArrayList<>();
        for (String job : JOBS) {
            Map<String, List<Double>> ofJob = new LinkedHashMap<>();
            rates.forEach((engine, jobs) -> ofJob.put(engine, jobs.getOrDefault(job, List.of())));
            metrics.addAll(metrics(job, ofJob));
            charts.add(chart(job, ofJob));
        }
        return new Outcome(metrics, charts, notes());
    }

    private static List<Metric> metrics(String job, Map<String, List<Double>> rates) {
        double fastest =
                PEERS.stream().map(rates::get).mapToDouble(Median::of).max().orElseThrow();
        List<Metric> metrics = new ArrayList<>(List.of(
                ratio("core_vs_fastest_peer_" + job, rates.getOrDefault(CORE, List.of()), fastest),
                ratio("core_all_vs_fastest_peer_" + job, rates.getOrDefault(CORE_ALL, List.of()), fastest)));
        rates.forEach((engine, ofEngine) -> metrics.add(new Metric(
                engine.replace('-', '_') + "_events_per_s_" + job,
                Units.PER_SECOND,
                ofEngine,
                OptionalDouble.of(fastest))));
        return metrics;
    }

    private static Metric ratio(String name, List<Double> rates, double fastest) {
        return new Metric(
                name, Units.RATIO, rates.stream().map(rate -> rate / fastest).toList(), OptionalDouble.of(fastest));
    }

    private static BarChart chart(String job, Map<String, List<Double>> rates) {
        return new BarChart(
                "performance-peers-" + job.replace('_', '-') + ".svg",
                "Events a second, one thread: " + job.replace('_', ' '),
                "/s",
                rates.entrySet().stream()
                        .map(engine -> new Bar(
                                title(engine.getKey()),
                                Median.of(engine.getValue()),
                                engine.getKey().startsWith(CORE)))
                        .toList());
    }

    private static String title(String engine) {
        return switch (engine) {
            case CORE -> "core, this detector only";
            case CORE_ALL -> "core, all detectors";
            case "esper" -> "Esper 9.0.0";
            case "flink" -> "Flink CEP 2.3.0";
            case "siddhi" -> "Siddhi 5.1.30";
            default -> engine;
        };
    }

    private static List<String> notes() {
        return List.of(
                "Peers: the same 110,000 events or so of a thousand live sessions, each engine in a process of its own with 2 GiB and the serial "
                        + "collector, from nothing in each run; a run whose matches are not exactly the core's is void. Events lie ready in each "
                        + "engine's own form before the clock starts; nobody decodes or prints in that time. They carry what the jobs ask for "
                        + "and hardly a print: what the core costs on events with content is `core_us_per_event`.",
                "Jobs: a secret read and then data sent within 30 minutes; 5 different denials in 10 minutes; 7 different destinations in a "
                        + "session. The core's detectors for them are `secret-then-egress`, `denial-probing` and, for lack of one that only counts "
                        + "destinations, `abnormal-shape`, which compares the order of calls with a baseline besides. Alone, "
                        + "a detector is all that is on, and no baseline learns: facts that nobody reads are not kept then (ADR 251).",
                "Esper 9.0.0: object-array events, event sender, filters in the stream, external clock in steps of 100 ms, no delivery order "
                        + "between threads. Flink 2.3.0: event time, objects reused, state in the heap, parallelism 1, which is two threads; the "
                        + "third job is a process function over keyed state. Siddhi 5.1.30: playback, partition by session for the pattern, grouped "
                        + "counts. How each is used is in [load-tests/peers](../load-tests/peers/README.md).");
    }
}
