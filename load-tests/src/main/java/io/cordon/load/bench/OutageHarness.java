package io.cordon.load.bench;

import io.cordon.load.survival.FaultRecord;
import io.cordon.load.survival.SurvivalResult;
import io.cordon.load.survival.SurvivalRun;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is lost, and how soon all is well again, when brokers, registry or authorization server are away, for an hour if one likes. */
record OutageHarness(Faulting faulting, PrintStream out) implements Harness {

    static final String NAME = "outage";

    private static final double MILLIS = 1_000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        SurvivalResult result = SurvivalRun.outages(faulting.options(), out);
        result.table().forEach(out::println);
        List<Metric> metrics = new ArrayList<>();
        metrics.add(SurvivalHarness.count("outage_ledger_clean", result.clean() ? 1 : 0));
        result.faults().forEach(fault -> metrics.add(wellAfter(fault)));
        return new Outcome(
                metrics,
                List.of(),
                result.faults().stream().map(OutageHarness::note).toList(),
                SurvivalHarness.failures(result));
    }

    /** From the end of the outage until all ran, was replicated and worked off. */
    private Metric wellAfter(FaultRecord fault) {
        double seconds = fault.took().minus(faulting.length()).toMillis() / MILLIS;
        return Metric.of("outage_" + fault.name().split(" ", 2)[0] + "_well_s", Units.SECONDS, seconds);
    }

    private static String note(FaultRecord fault) {
        return String.format(
                Locale.ROOT,
                "%s: %s (length, services started again by the orchestrator, memory of all services before and after).",
                fault.name(),
                fault.hit());
    }
}
