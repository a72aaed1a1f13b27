package io.cordon.load.bench;

import io.cordon.load.survival.SurvivalResult;
import io.cordon.load.survival.SurvivalRun;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** How long nobody detects while an update restarts each instance of detection, one after the other. */
record RollingRestartHarness(Faulting faulting, PrintStream out) implements Harness {

    static final String NAME = "rolling-restart";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        SurvivalResult result = SurvivalRun.rollingRestart(faulting.options(), out);
        result.table().forEach(out::println);
        List<Metric> metrics =
                new ArrayList<>(List.of(SurvivalHarness.count("rolling_ledger_clean", result.clean() ? 1 : 0)));
        metrics.addAll(SurvivalHarness.withoutDetection("rolling_", result));
        return new Outcome(metrics, List.of(), List.of(), SurvivalHarness.failures(result));
    }
}
