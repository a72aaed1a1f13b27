package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.load.line.ResourcesRun.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ResourcesHarnessTest {
    private static final Path PAGE = Path.of("../docs/operations/size.md");
    private static final Pattern FIGURE =
            Pattern.compile("(?m)^\\| `((?:still|cores|resident)_[a-z0-9_]+)` \\| [0-9.]+ \\|");

    /** What is measured again is put in the place of what stands there. */
    @Test
    void shouldPrintTheFiguresThatThePageOfSizesHas() throws IOException {
        // Given
        List<Taken> working = ResourcesHarness.RATES.stream()
                .map(rate -> new Taken(rate, 1, 300L << 20))
                .toList();

        // When
        List<Metric> printed = ResourcesHarness.metrics(new Taken(0, 0.1, 200L << 20), working);

        // Then
        assertThat(FIGURE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        printed.stream().map(Metric::name).toList());
    }
}
