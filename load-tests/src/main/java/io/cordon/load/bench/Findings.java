package io.cordon.load.bench;

import java.util.ArrayList;
import java.util.List;

/** What all harnesses of a run found out, and what they did not. Mutable, confined to one thread. */
final class Findings {

    /** Asked for, and no harness exists for it. */
    private static final List<String> WITHOUT_HARNESS = List.of(
            "growth against partitions",
            "from the harmful event to the start of an actuator, at the highest rate that can be kept up");

    /** The figures that everybody asks for. */
    private static final List<String> EXPECTED = List.of(
            "topology_vs_passthrough",
            "topology_vs_stateful",
            "core_us_per_event",
            "core_vs_fastest_peer_secret_then_egress",
            "core_vs_fastest_peer_denials",
            "core_vs_fastest_peer_destinations",
            "gate_p50_us",
            "gate_p99_us",
            "emitter_p50_us",
            "extract_mb_per_s",
            "deny_p50_ms",
            "deny_p99_ms",
            "long_session_ratio",
            "million_sessions_ratio",
            "takeover_s");

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

    /** What was not measured: harnesses with their reasons, and each figure that one would look for in vain. */
    List<String> missing() {
        List<String> all = new ArrayList<>(missing);
        EXPECTED.stream()
                .filter(name ->
                        metrics.stream().noneMatch(metric -> metric.name().equals(name)))
                .forEach(name -> all.add('`' + name + '`'));
        return List.copyOf(all);
    }
}
