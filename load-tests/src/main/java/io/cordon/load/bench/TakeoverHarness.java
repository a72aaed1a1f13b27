package io.cordon.load.bench;

import io.cordon.load.line.LoadCluster;
import io.cordon.load.line.TakeoverRun;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/** How long a killed instance's work lies still, with a standby. */
record TakeoverHarness(LoadCluster cluster, String streams) implements Harness {

    static final String NAME = "takeover";

    private static final int RATE = 500;
    private static final Duration BEFORE = Duration.ofSeconds(15);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        TakeoverRun run = new TakeoverRun(cluster, streams);
        Steps steps = new Steps();
        List<Double> seconds = steps.attempts(
                extent.takeovers(), "takeover", () -> run.at(RATE, BEFORE).toMillis() / 1_000.0);
        return new Outcome(
                List.of(new Metric("takeover_s", Units.SECONDS, seconds, OptionalDouble.empty())),
                List.of(),
                List.of(),
                steps.failures());
    }
}
