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
                "response",
                Outcome.of(Metric.of("deny_p50_ms", Units.MILLIS, 9.5), Metric.of("deny_p99_ms", Units.MILLIS, 75)));
        findings.missing("takeover", "nobody took over within 120 s");

        // When
        String text = page(findings.sitting("./cordon bench", List.of("processor: one")))
                .text();

        // Then
        assertThat(text)
                .contains("| `deny_p50_ms` | 9.50 | ms |  |  | 1 |  | <= 15.0 | met | 1 |")
                .contains("| `deny_p99_ms` | 75.0 | ms |  |  | 1 |  | <= 50.0 | **missed** | 1 |");
        assertThat(text.substring(text.indexOf("## Missed"), text.indexOf("## How")))
                .contains("### `deny_p99_ms` 75.0 (must <= 50.0)")
                .doesNotContain("`deny_p50_ms`");
        assertThat(text.substring(text.indexOf("## Not measured")))
                .contains("takeover: nobody took over within 120 s")
                .contains("growth against partitions")
                .contains("`million_sessions_ratio`")
                .doesNotContain("`deny_p50_ms`");
    }

    @Test
    void shouldPutPlotsBesideThePageInAFolderThatWasNotThere() throws IOException {
        // Given
        BarChart chart = new BarChart("plot.svg", "Speed", "/s", List.of(new BarChart.Bar("detection", 40_000, true)));
        findings.add("throughput", new Outcome(List.of(), List.of(chart), List.of()));

        // When
        page(findings.sitting("./cordon bench", List.of())).write(directory.resolve("new/performance.md"));

        // Then
        assertThat(Files.readString(directory.resolve("new/performance.md"))).contains("![Speed](plot.svg)");
        assertThat(Files.readString(directory.resolve("new/plot.svg")))
                .contains("detection")
                .contains("40,000 /s");
    }

    @Test
    void shouldSayOfEachFigureWhichRunItIsFrom() {
        // Given
        Findings second = new Findings();
        findings.add("takeover", Outcome.of(Metric.of("takeover_s", Units.SECONDS, 8)));
        second.add("takeover", Outcome.of(Metric.of("takeover_s", Units.SECONDS, 4)));

        // When
        String text = page(
                        findings.sitting("./cordon bench", List.of("processor: one")),
                        second.sitting("./cordon bench --only takeover", List.of("processor: two")))
                .text();

        // Then
        assertThat(text)
                .contains("1. `./cordon bench`\n   - processor: one")
                .contains("2. `./cordon bench --only takeover`\n   - processor: two")
                .contains("| `takeover_s` | 4.00 | s |  |  | 1 |  | <= 10.0 | met | 2 |")
                .doesNotContain("8.00");
    }

    private static PerformancePage page(Sitting... sittings) {
        return new PerformancePage(new Sittings(List.of(sittings)));
    }

    @Test
    void shouldNameNoPathsOfTheMachine() {
        assertThat(Findings.withoutPaths("no file /home/ada/cordon/x, 5 events/s at http://10.0.0.1/y and docs/z.md"))
                .isEqualTo("no file ..., 5 events/s at http:... and docs/z.md");
    }
}
