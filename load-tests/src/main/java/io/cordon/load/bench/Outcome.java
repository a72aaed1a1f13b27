package io.cordon.load.bench;

import java.util.List;

/**
 * What a harness found out.
 *
 * @param metrics figures
 * @param plots plots of them
 * @param notes what a reader must know of how they came about
 * @param failures what else was to be measured and could not be
 */
record Outcome(List<Metric> metrics, List<BarChart> plots, List<String> notes, List<String> failures) {

    Outcome {
        metrics = List.copyOf(metrics);
        plots = List.copyOf(plots);
        notes = List.copyOf(notes);
        failures = List.copyOf(failures);
    }

    Outcome(List<Metric> metrics, List<BarChart> plots, List<String> notes) {
        this(metrics, plots, notes, List.of());
    }

    static Outcome of(Metric... metrics) {
        return new Outcome(List.of(metrics), List.of(), List.of());
    }
}
