package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PerformancePageTest {

    @TempDir
    private Path directory;

    private final Findings findings = new Findings();

    @Test
    void shouldSayWhatWasMissedAndWhatWasNotMeasured() {
        // Given
        findings.add(
                Outcome.of(Metric.of("deny_p50_ms", Units.MILLIS, 9.5), Metric.of("deny_p99_ms", Units.MILLIS, 75)));
        findings.missing("takeover", "nobody took over within 120 s");

        // When
        String text = new PerformancePage(findings, "./cordon bench", List.of("processor: one")).text();

        // Then
        assertThat(text)
                .contains("| `deny_p50_ms` | 9.50 | ms |  |  | 1 |  | <= 15.0 | met |")
                .contains("| `deny_p99_ms` | 75.0 | ms |  |  | 1 |  | <= 50.0 | **missed** |");
        assertThat(text.substring(text.indexOf("## Missed"), text.indexOf("## How")))
                .contains("`deny_p99_ms`")
                .doesNotContain("`deny_p50_ms`");
        assertThat(text.substring(text.indexOf("## Not measured")))
                .contains("takeover: nobody took over within 120 s")
                .contains("growth against partitions")
                .contains("`million_sessions_ratio`")
                .doesNotContain("`deny_p50_ms`");
    }

    @Test
    void shouldPutPlotsBesideThePage() throws IOException {
        // Given
        BarChart chart = new BarChart("plot.svg", "Speed", "/s", List.of(new BarChart.Bar("detection", 40_000, true)));
        findings.add(new Outcome(List.of(), List.of(chart), List.of()));

        // When
        new PerformancePage(findings, "./cordon bench", List.of()).write(directory.resolve("performance.md"));

        // Then
        assertThat(Files.readString(directory.resolve("performance.md"))).contains("![Speed](plot.svg)");
        assertThat(Files.readString(directory.resolve("plot.svg")))
                .contains("detection")
                .contains("40,000 /s");
    }

    @Test
    void shouldNameNoPathsOfTheMachine() {
        assertThat(Bench.withoutPaths("no file /home/ada/cordon/x, 5 events/s at http://10.0.0.1/y and docs/z.md"))
                .isEqualTo("no file ..., 5 events/s at http:... and docs/z.md");
    }
}
