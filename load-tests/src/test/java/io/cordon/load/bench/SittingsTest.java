package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SittingsTest {

    private final Findings first = new Findings();
    private final Findings second = new Findings();

    @Test
    void shouldNotMissWhatOneOfThemMeasured() {
        // Given
        first.add("takeover", Outcome.of(Metric.of("takeover_s", Units.SECONDS, 8)));
        first.missing("growth", "not asked for");
        first.missing("peers", "they are not built");
        second.missing("takeover", "not asked for");
        second.add("growth", Outcome.of(Metric.of("million_sessions_ratio", Units.RATIO, 0.8)));

        // When
        List<String> missing = together().missing();

        // Then
        assertThat(missing)
                .contains("peers: they are not built", "`deny_p50_ms`")
                .doesNotContain(
                        "growth: not asked for", "takeover: not asked for", "`takeover_s`", "`million_sessions_ratio`");
    }

    @Test
    void shouldTellWhichPartOfAMeasurementFailed() {
        // Given
        first.add(
                "takeover",
                new Outcome(
                        List.of(Metric.of("takeover_s", Units.SECONDS, 8)),
                        List.of(),
                        List.of(),
                        List.of("takeover 2: nobody took over")));

        // Then
        assertThat(together().missing()).contains("takeover, takeover 2: nobody took over");
    }

    @Test
    void shouldCountTheLastOfTheSameFigure() {
        // Given
        first.add("takeover", Outcome.of(Metric.of("takeover_s", Units.SECONDS, 8)));
        second.add("takeover", Outcome.of(Metric.of("takeover_s", Units.SECONDS, 4)));

        // Then
        assertThat(together().figures())
                .containsExactly(new Sittings.Figure(Metric.of("takeover_s", Units.SECONDS, 4), 2));
    }

    private Sittings together() {
        return new Sittings(List.of(first.sitting("one", List.of()), second.sitting("two", List.of())));
    }
}
