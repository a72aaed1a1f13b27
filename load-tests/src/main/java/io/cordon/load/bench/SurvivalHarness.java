package io.cordon.load.bench;

import io.cordon.load.survival.FaultRecord;
import io.cordon.load.survival.Ledger;
import io.cordon.load.survival.SurvivalResult;
import io.cordon.load.survival.SurvivalRun;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What is lost and how long nobody detects when parts die at random. */
record SurvivalHarness(Faulting faulting, PrintStream out) implements Harness {

    static final String NAME = "survival";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        SurvivalResult result = SurvivalRun.run(faulting.options(), out);
        result.table().forEach(out::println);
        return new Outcome(metrics(result), List.of(), notes(result), failures(result));
    }

    private static List<Metric> metrics(SurvivalResult result) {
        Ledger ledger = result.ledger();
        List<Metric> metrics = new ArrayList<>(List.of(
                count("survival_faults", result.happened()),
                count("survival_events", ledger.accepted()),
                count("survival_lost_events", ledger.lost()),
                count("survival_unprocessed", ledger.unprocessed() + ledger.deadLettered()),
                count("survival_hostile_sessions", ledger.hostile()),
                count("survival_uncontained", ledger.hostile() - ledger.contained()),
                count("survival_double_containments", ledger.doubled()),
                count("survival_false_containments", ledger.wronged()),
                count("survival_gate_opened", ledger.opened())));
        if (!result.takeovers().isEmpty()) {
            metrics.add(new Metric("takeover_s", Units.SECONDS, result.takeovers(), OptionalDouble.empty()));
        }
        metrics.addAll(withoutDetection("", result));
        return metrics;
    }

    /** How long harm waited for its answer, and for how long nothing was answered; nothing if no harm was done meanwhile. */
    static List<Metric> withoutDetection(String prefix, SurvivalResult result) {
        return Stream.concat(
                        figures(prefix + "without_detection", result.withoutDetection()),
                        figures(prefix + "silent", result.silences()))
                .toList();
    }

    private static Stream<Metric> figures(String name, List<Double> seconds) {
        return seconds.isEmpty()
                ? Stream.of()
                : Stream.of(
                        Metric.of(name + "_p50_s", Units.SECONDS, Median.of(seconds)),
                        Metric.of(name + "_max_s", Units.SECONDS, Collections.max(seconds)));
    }

    /** That it ended early. */
    static List<String> failures(SurvivalResult result) {
        return result.broken().map(why -> "ended early: " + why).stream().toList();
    }

    static Metric count(String name, long value) {
        return Metric.of(name, Units.COUNT, value);
    }

    private static String note(FaultRecord fault, SurvivalResult result) {
        Optional<Double> longest =
                fault.withoutDetection(result.harms()).values().stream().max(Double::compare);
        return String.format(
                Locale.ROOT,
                "%s, %s: %s; well again after %.1f s.",
                fault.name(),
                fault.hit(),
                fault.possible()
                        ? longest.map(most -> String.format(Locale.ROOT, "without detection for %.1f s at most", most))
                                .orElse("no harm was done meanwhile")
                        : "not possible here",
                fault.took().toMillis() / 1_000.0);
    }

    private List<String> notes(SurvivalResult result) {
        List<String> notes = new ArrayList<>();
        notes.add("Survival, seed " + faulting.seed() + ", " + faulting.perSecond() + " events/s, "
                + faulting.length().toSeconds() + " s: " + result.table().getLast() + ".");
        result.faults().forEach(fault -> notes.add(note(fault, result)));
        return notes;
    }
}
