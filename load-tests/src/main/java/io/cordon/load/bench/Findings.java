package io.cordon.load.bench;

import java.util.ArrayList;
import java.util.List;

/** What all harnesses of a run found out, and what they did not. Mutable, confined to one thread. */
final class Findings {

    /** Asked for, and no harness exists for it. */
    private static final List<String> WITHOUT_HARNESS = List.of(
            "core_vs_fastest_peer: beside Esper, Flink CEP and Siddhi",
            "million_sessions_ratio: a million live sessions; growth against partitions, threads, instances and attached gates",
            "hostile load: floods, maximal events, a hot tenant",
            "from the harmful event to the revocation proven at an identity provider under load");

    private final List<Metric> metrics = new ArrayList<>();
    private final List<BarChart> plots = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> missing = new ArrayList<>(WITHOUT_HARNESS);

    void add(Outcome outcome) {
        metrics.addAll(outcome.metrics());
        plots.addAll(outcome.plots());
        notes.addAll(outcome.notes());
    }

    void missing(String harness, String why) {
        missing.add(harness + ": " + why);
    }

    List<Metric> metrics() {
        return List.copyOf(metrics);
    }

    List<BarChart> plots() {
        return List.copyOf(plots);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    List<String> missing() {
        return List.copyOf(missing);
    }
}
