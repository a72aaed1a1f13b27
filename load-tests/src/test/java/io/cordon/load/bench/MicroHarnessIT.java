package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each micro benchmark runs for a moment: its figures are worth nothing, and it does not rot. */
class MicroHarnessIT {

    private static final Extent MOMENT = new Extent(
            0, 1, Duration.ofMillis(20), 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO);

    @Test
    void shouldMeasureEachPart() {
        Outcome outcome = new MicroHarness(Optional.empty()).measure(MOMENT);

        assertThat(outcome.metrics())
                .extracting(Metric::name)
                .contains(
                        "core_us_per_event",
                        "core_heavy_us_per_event",
                        "extract_mb_per_s",
                        "extract_short_mb_per_s",
                        "gate_p50_us",
                        "gate_p99_us",
                        "emitter_p50_us");
        assertThat(outcome.metrics()).allMatch(metric -> metric.value() > 0);
    }
}
