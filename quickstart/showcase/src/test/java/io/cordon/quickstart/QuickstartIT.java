package io.cordon.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.quickstart.stage.Idp;
import io.cordon.quickstart.tool.SecondPlace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole loop on real parts: from agents at work to proof at the targets. */
class QuickstartIT {
    private static final int MOST_LINES = 400;

    @TempDir
    private Path directory;

    @Test
    void shouldContainEveryHostileSessionAndTouchNoOrdinaryOneWhenRunOnce() {
        // Given
        StringWriter text = new StringWriter();
        QuickstartOptions options =
                new QuickstartOptions(true, false, Optional.of(directory), true, true, Idp.OAUTH2, Optional.empty());

        // When
        int code = Quickstart.run(options, new PrintWriter(text));

        // Then
        List<String> lines = text.toString().lines().toList();
        assertThat(code).as(text.toString()).isEqualTo(Quickstart.PASSED);
        assertThat(lines).hasSizeLessThan(MOST_LINES);
        assertThat(row(lines, "checker", "credential exfiltration"))
                .contains("before it ran")
                .endsWith("cut off");
        assertThat(row(lines, "refunds", "scope drift"))
                .contains("before it ran")
                .endsWith("cut off");
        assertThat(row(lines, "cleanup", "abnormal chaining"))
                .contains("by the feed")
                .endsWith("cut off");
        assertThat(row(lines, "courier", "sub-agent")).contains("by the feed").endsWith("cut off");
        assertThat(lines.stream().filter(line -> line.endsWith("untouched, finished")))
                .hasSizeGreaterThanOrEqualTo(6);
        assertThat(lines.stream().filter(line -> line.contains("oauth2:tools") && line.contains("  proven  ")))
                .hasSize(SecondPlace.exists() ? 7 : 6);
        if (SecondPlace.exists()) {
            assertThat(row(lines, "watcher", "stolen token"))
                    .contains("credential-two-places")
                    .contains("by the feed");
        }
        assertThat(lines.stream().filter(line -> line.contains("postgresql:orders") && line.contains("  proven  ")))
                .hasSize(6);
    }

    private static String row(List<String> lines, String session, String what) {
        return lines.stream()
                .filter(line -> line.startsWith("  " + session + " ") && line.contains(what))
                .findFirst()
                .orElse("no row of " + session);
    }
}
