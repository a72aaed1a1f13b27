package io.cordon.load.bench;

import io.cordon.load.containment.ContainmentRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** From the harmful event to the gate's denial and to the proof at a real Keycloak and PostgreSQL. */
record ContainmentHarness() implements Harness {

    static final String NAME = "containment";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome measure(Extent extent) {
        try {
            List<Metric> metrics = ContainmentRun.measure().entrySet().stream()
                    .map(figure -> Metric.of(figure.getKey(), Units.MILLIS, figure.getValue()))
                    .toList();
            return new Outcome(
                    metrics,
                    List.of(),
                    List.of(
                            "Containment: 200 sessions turn hostile, one a second, beside Keycloak, PostgreSQL and all of Cordon"
                                    + " on this machine; all are proven to be contained."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
