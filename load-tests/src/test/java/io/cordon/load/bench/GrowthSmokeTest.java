package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The harnesses of growth and of hostile load for a moment: their figures are worth nothing, and they do not rot. */
class GrowthSmokeTest {

    private static final Extent NONE =
            new Extent(0, 0, Duration.ZERO, 0, 0, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO);

    @Test
    void shouldMeasureHowCostAndStateGrow() {
        Outcome outcome = new GrowthHarness(List.of(20, 100), 200, 2, 300, 1, "blockCache: 64MiB").measure(NONE);

        assertThat(outcome.metrics())
                .extracting(Metric::name)
                .contains(
                        "task_events_per_s_at_100_sessions",
                        "task_cold_events_per_s_at_100_sessions",
                        "session_row_bytes_at_20_sessions",
                        "long_session_stored_ratio",
                        "core_us_at_30_detectors")
                .doesNotContain("million_sessions_ratio");
        assertThat(outcome.metrics())
                .filteredOn(metric -> !metric.name().contains("_read_per_event_"))
                .allMatch(metric -> metric.value() > 0);
    }

    @Test
    void shouldShowWhatIsCutOffUnderHostileLoad() {
        Outcome outcome = new HostileHarness(4_000, Duration.ofMillis(50)).measure(NONE);

        assertThat(value(outcome, "hostile_prints_bound_told")).isPositive();
        assertThat(value(outcome, "hostile_holds_limited")).isPositive();
        assertThat(value(outcome, "hostile_holds_written")).isPositive();
        assertThat(value(outcome, "hostile_others_p99_us_at_50_percent")).isPositive();
    }

    private static double value(Outcome outcome, String name) {
        return outcome.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
