package io.cordon.load.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one start of the bench found out.
 *
 * @param command what was typed
 * @param machine what it ran on
 * @param measured names of the harnesses that measured something
 * @param metrics figures
 * @param plots plots of them
 * @param notes what a reader must know of how they came about
 * @param missing why each other harness measured nothing
 * @param failures what parts of those that measured something could not be
 */
record Sitting(
        String command,
        List<String> machine,
        Set<String> measured,
        List<Metric> metrics,
        List<BarChart> plots,
        List<String> notes,
        Map<String, String> missing,
        List<String> failures) {

    Sitting {
        machine = List.copyOf(machine);
        measured = Set.copyOf(measured);
        metrics = List.copyOf(metrics);
        plots = List.copyOf(plots);
        notes = List.copyOf(notes);
        missing = Map.copyOf(missing);
        failures = List.copyOf(failures);
    }
}
