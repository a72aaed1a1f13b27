package io.cordon.load.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the harnesses of a start of the bench found out so far, and what they did not. Mutable, confined to one thread. */
final class Findings {

    private static final Pattern PATH = Pattern.compile("(?<![\\w.])/[^\\s,;:\"')]+");

    private final Set<String> measured = new LinkedHashSet<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<BarChart> plots = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();

    void add(String harness, Outcome outcome) {
        measured.add(harness);
        metrics.addAll(outcome.metrics());
        plots.addAll(outcome.plots());
        notes.addAll(outcome.notes());
        outcome.failures().forEach(failure -> failures.add(harness + ", " + withoutPaths(failure)));
    }

    void missing(String harness, String why) {
        missing.put(harness, withoutPaths(why));
    }

    /** The page is for others, whom the directories of this machine do not concern. */
    static String withoutPaths(String message) {
        return PATH.matcher(message).replaceAll("...");
    }

    Sitting sitting(String command, List<String> machine) {
        return new Sitting(command, machine, measured, metrics, plots, notes, missing, failures);
    }
}
