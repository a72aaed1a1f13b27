package io.cordon.load.bench;

import io.cordon.load.bench.BarChart.Bar;
import io.cordon.load.bench.PeerProcess.Rates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The core beside other engines that find patterns in streams. */
record PeersHarness(PeerProcess process) implements Harness {

    static final String NAME = "peers";

    private static final List<String> JOBS = List.of("secret_then_egress", "denials", "destinations");
    private static final List<String> PEERS = List.of("esper", "flink", "siddhi");
    private static final List<String> NOTES = List.of(
            "Peers: the same 110,000 events or so of a thousand live sessions, each engine in a process of its own for each job with 2 GiB and the serial "
                    + "collector, from nothing in each run; a run whose matches are not exactly those that there are is void. Events lie ready in each "
                    + "engine's own form before the clock starts; nobody decodes or prints in that time. Each engine runs ten times and more until five rates in a row are within 10 % of their median, "
                    + "or time is up, and is measured then, five runs at least. What counts is the time that the engine's threads had of the processors, and `_by_clock` "
                    + "the time that passed, which has the collector in it. Events carry what the jobs ask for "
                    + "and hardly a print: what the core costs on events with content is `core_us_per_event`.",
            "Jobs: a secret read and then data sent within 30 minutes; 5 different denials in 10 minutes; 7 different destinations in a "
                    + "session. The core's detectors for them are `secret-then-egress`, `denial-probing` and, for lack of one that only counts "
                    + "destinations, `abnormal-shape`, which compares the order of calls with a baseline besides. Alone, "
                    + "a detector is all that is on, and no baseline learns: facts that nobody reads are not kept then (ADR 251).",
            "Esper 9.0.0: object-array events, event sender, filters in the stream, external clock in steps of 100 ms, no delivery order "
                    + "between threads. Flink 2.3.0: event time, objects reused, state in the heap, parallelism 1, which is two threads; the "
                    + "third job is a process function over keyed state. Siddhi 5.1.30: playback, partition by session for the pattern, grouped "
                    + "counts. How each is used is in [load-tests/peers](../load-tests/peers/README.md).");

    private static final String CORE = "core";
    private static final String CORE_ALL = "core-all";
    private static final List<String> ENGINES = List.of(CORE, CORE_ALL, "esper", "flink", "siddhi");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        Steps steps = new Steps();
        List<Metric> metrics = new ArrayList<>();
        List<BarChart> charts = new ArrayList<>();
        List<String> unsettled = new ArrayList<>();
        for (String job : JOBS) {
            Map<String, Rates> rates = new LinkedHashMap<>();
            for (String engine : ENGINES) {
                steps.attempt(engine + " at " + job, () -> process.rates(engine, job, extent.peers()))
                        .ifPresent(measured -> rates.put(engine, measured));
            }
            rates.forEach((engine, measured) -> {
                if (!measured.settled()) {
                    unsettled.add(engine + " at " + job);
                }
            });
            steps.requireAny(List.copyOf(rates.values()));
            metrics.addAll(metrics(job, rates));
            charts.add(chart(job, rates));
        }
        return new Outcome(metrics, charts, notes(unsettled), steps.failures());
    }

    /** Against the fastest of some is said only if all were measured: it may be the one that is missing. */
    private static List<Metric> metrics(String job, Map<String, Rates> rates) {
        List<Metric> metrics = new ArrayList<>();
        if (rates.keySet().containsAll(PEERS)) {
            OptionalDouble fastest = OptionalDouble.of(fastest(rates, Rates::byThreads));
            OptionalDouble byClock = OptionalDouble.of(fastest(rates, Rates::byClock));
            against("core_vs_fastest_peer_" + job, rates, CORE, Rates::byThreads, fastest, metrics);
            against("core_vs_fastest_peer_" + job + "_by_clock", rates, CORE, Rates::byClock, byClock, metrics);
            against("core_all_vs_fastest_peer_" + job, rates, CORE_ALL, Rates::byThreads, fastest, metrics);
        }
        rates.forEach((engine, measured) -> metrics.add(new Metric(
                engine.replace('-', '_') + "_events_per_s_" + job,
                Units.PER_SECOND,
                measured.byThreads(),
                OptionalDouble.empty())));
        return metrics;
    }

    private static double fastest(Map<String, Rates> rates, Function<Rates, List<Double>> which) {
        return PEERS.stream()
                .flatMap(peer -> Optional.ofNullable(rates.get(peer)).stream())
                .map(which)
                .mapToDouble(Median::of)
                .max()
                .orElseThrow();
    }

    private static void against(
            String name,
            Map<String, Rates> rates,
            String engine,
            Function<Rates, List<Double>> which,
            OptionalDouble fastest,
            List<Metric> to) {
        Rates measured = rates.get(engine);
        if (measured != null) {
            List<Double> ratios = which.apply(measured).stream()
                    .map(rate -> rate / fastest.getAsDouble())
                    .toList();
            to.add(new Metric(name, Units.RATIO, ratios, fastest));
        }
    }

    private static BarChart chart(String job, Map<String, Rates> rates) {
        return new BarChart(
                "performance-peers-" + job.replace('_', '-') + ".svg",
                "Events a second of processor time: " + job.replace('_', ' '),
                "/s",
                rates.entrySet().stream()
                        .map(engine -> new Bar(
                                title(engine.getKey()),
                                Median.of(engine.getValue().byThreads()),
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

    private static List<String> notes(List<String> unsettled) {
        List<String> notes = new ArrayList<>(NOTES);
        if (!unsettled.isEmpty()) {
            notes.add("Not settled when time was up, so perhaps not warm: " + String.join(", ", unsettled) + '.');
        }
        return notes;
    }
}
