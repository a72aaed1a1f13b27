package io.cordon.load.bench;

import java.util.List;

/**
 * What a harness found out.
 *
 * @param metrics figures
 * @param plots plots of them
 * @param notes what a reader must know of how they came about
 */
record Outcome(List<Metric> metrics, List<BarChart> plots, List<String> notes) {

    Outcome {
        metrics = List.copyOf(metrics);
        plots = List.copyOf(plots);
        notes = List.copyOf(notes);
    }

    static Outcome of(Metric... metrics) {
        return new Outcome(List.of(metrics), List.of(), List.of());
    }
}
