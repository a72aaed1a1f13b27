package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricTest {

    @Test
    void shouldWriteEachFigureWithItsReference() {
        // Given
        Metric metric = new Metric("core_us_per_event", Units.MICROS, List.of(3.0, 1.0, 2.0), OptionalDouble.of(0.5));

        // When
        List<String> lines = MetricLines.of(List.of(metric));

        // Then
        assertThat(lines)
                .containsExactly("{\"name\":\"core_us_per_event\",\"value\":2.0,\"unit\":\"us\",\"reference\":0.5,"
                        + "\"ratio\":4.0,\"runs\":3}");
    }

    @Test
    void shouldWriteNullWhereThereIsNoReference() {
        assertThat(MetricLines.of(List.of(Metric.of("takeover_s", Units.SECONDS, 7))))
                .containsExactly("{\"name\":\"takeover_s\",\"value\":7.0,\"unit\":\"s\",\"reference\":null,"
                        + "\"ratio\":null,\"runs\":1}");
    }

    @Test
    void shouldCallARatioItsOwnRatio() {
        Metric metric = new Metric("topology_vs_stateful", Units.RATIO, List.of(0.5, 0.7), OptionalDouble.of(80_000));

        assertThat(metric.ratio()).hasValue(0.6);
    }

    @Test
    void shouldReadWhatAnotherProcessMeasured(@TempDir Path directory) throws IOException {
        // Given
        List<Metric> metrics = List.of(
                Metric.of("contained_gate_p99_ms", Units.MILLIS, 36.2),
                Metric.of("topology", Units.PER_SECOND, 5_000, 60_000));

        // When
        Path file = Files.write(directory.resolve("figures.jsonl"), MetricLines.of(metrics));

        // Then
        assertThat(MetricLines.read(file)).isEqualTo(metrics);
    }
}
