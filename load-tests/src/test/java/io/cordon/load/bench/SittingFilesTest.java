package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SittingFilesTest {

    private static final Sitting SITTING = new Sitting(
            "./cordon bench --only throughput",
            List.of("processor: one"),
            Set.of("throughput"),
            List.of(new Metric(
                    "topology_events_per_s", Units.PER_SECOND, List.of(9_000.0, 11_000.0), OptionalDouble.of(40_000))),
            List.of(new BarChart("plot.svg", "Speed", "/s", List.of(new BarChart.Bar("detection", 10_000, true)))),
            List.of("a note"),
            Map.of("micro", "not asked for"),
            List.of("throughput, round 2: the broker can't say"));

    @TempDir
    private Path directory;

    @Test
    void shouldReadAllThatAPageNeedsBack() throws IOException {
        // Given
        Path file = directory.resolve("figures.jsonl");

        // When
        SittingFiles.write(file, SITTING);

        // Then
        assertThat(SittingFiles.read(file)).isEqualTo(SITTING);
    }

    @Test
    void shouldKeepTheFormOfALineThatProgramsRead() throws IOException {
        // Given
        Path file = directory.resolve("figures.jsonl");

        // When
        SittingFiles.write(file, SITTING);

        // Then
        assertThat(Files.readAllLines(file))
                .containsExactly("{\"name\":\"topology_events_per_s\",\"value\":10000.0,\"unit\":\"1/s\","
                        + "\"reference\":40000.0,\"ratio\":0.25,\"runs\":2}");
    }

    @Test
    void shouldTakeFiguresOfWhichNothingElseIsKnown() throws IOException {
        // Given
        Path file = Files.write(directory.resolve("alone.jsonl"), MetricLines.of(SITTING.metrics()));

        // When
        Sitting sitting = SittingFiles.read(file);

        // Then
        assertThat(sitting.command()).isEqualTo("alone.jsonl");
        assertThat(sitting.metrics()).extracting(Metric::value).containsExactly(10_000.0);
    }

    @Test
    void shouldRefuseWhatHoldsNoFigures() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("other.jsonl"), "{\"session_id\": \"s\"}\n");

        // Then
        assertThatThrownBy(() -> SittingFiles.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other.jsonl");
    }

    @Test
    void shouldSayWhyAFileCanNotBeRead() throws IOException {
        // Given
        Path none = directory.resolve("none.jsonl");
        Path broken = Files.writeString(directory.resolve("broken.jsonl"), "{\"broken\n");

        // Then
        assertThatThrownBy(() -> SittingFiles.read(none))
                .hasMessage("no figures of a bench in " + none + ": there is no such file");
        assertThatThrownBy(() -> SittingFiles.read(broken))
                .hasMessageStartingWith("no figures of a bench in " + broken + ": Unexpected ")
                .message()
                .hasLineCount(1);
    }
}
