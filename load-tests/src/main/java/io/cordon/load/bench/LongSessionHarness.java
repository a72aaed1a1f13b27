package io.cordon.load.bench;

import io.cordon.load.core.LongSession;

/** Whether an event costs more the longer its session is. */
final class LongSessionHarness implements Harness {

    private static final double NANOS = 1_000;

    @Override
    public String name() {
        return "long-session";
    }

    @Override
    public Outcome measure(Extent extent) {
        LongSession costs = LongSession.measure();
        return Outcome.of(
                Metric.of("long_session_ratio", Units.RATIO, costs.longNanos() / costs.shortNanos()),
                Metric.of(
                        "long_session_us_per_event",
                        Units.MICROS,
                        costs.longNanos() / NANOS,
                        costs.shortNanos() / NANOS));
    }
}
