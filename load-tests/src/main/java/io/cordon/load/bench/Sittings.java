package io.cordon.load.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What several starts of the bench found out together. What more than one has measured is taken from the last of them.
 *
 * @param all in the order in which they count
 */
record Sittings(List<Sitting> all) {

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

    Sittings {
        all = List.copyOf(all);
    }

    /**
     * A figure, and where it is from.
     *
     * @param sitting its number, from 1
     */
    record Figure(Metric metric, int sitting) {}

    /** Each figure once. */
    List<Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (Metric metric : all.get(i).metrics()) {
                figures.put(metric.name(), new Figure(metric, i + 1));
            }
        }
        return List.copyOf(figures.values());
    }

    /** Each plot once. */
    Collection<BarChart> plots() {
        Map<String, BarChart> plots = new LinkedHashMap<>();
        all.stream().flatMap(sitting -> sitting.plots().stream()).forEach(plot -> plots.put(plot.file(), plot));
        return List.copyOf(plots.values());
    }

    List<String> notes() {
        return all.stream()
                .flatMap(sitting -> sitting.notes().stream())
                .distinct()
                .toList();
    }

    /** What was not measured: harnesses with their reasons, parts that failed, and each figure that one would look for in vain. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(WITHOUT_HARNESS);
        harnesses().forEach((harness, why) -> missing.add(harness + ": " + why));
        all.forEach(sitting -> missing.addAll(sitting.failures()));
        EXPECTED.stream()
                .filter(name -> figures().stream()
                        .noneMatch(figure -> figure.metric().name().equals(name)))
                .forEach(name -> missing.add('`' + name + '`'));
        return missing;
    }

    /** Those that measured nothing in any of them. */
    private Map<String, String> harnesses() {
        Map<String, String> missing = new LinkedHashMap<>();
        all.forEach(sitting -> missing.putAll(sitting.missing()));
        all.forEach(sitting -> missing.keySet().removeAll(sitting.measured()));
        return missing;
    }
}
