package io.cordon.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final Style PLAIN = new Style(false);
    private static final Duration AT = Duration.ofMillis(12_400);

    @Test
    void shouldKeepItsColumnsWhateverItsTexts() {
        // Given
        Line small = new Line(AT, "report", false, "sql.run", "figures", "4 rows", Tone.PLAIN);
        Line large = new Line(AT, "report", true, "finding", "x".repeat(200), "4 rows", Tone.BAD);

        // When
        String first = small.format(PLAIN);
        String second = large.format(PLAIN);

        // Then
        assertThat(first.indexOf("4 rows")).isEqualTo(second.indexOf("4 rows"));
        assertThat(first).isEqualTo("  12.4 s  report    sql.run            figures" + " ".repeat(51) + "4 rows");
        assertThat(second).contains("| finding").contains("xx..");
    }

    @Test
    void shouldUseTheWholeWidthWhenNothingCameOfItYet() {
        // Given
        Line line = new Line(AT, "report", false, "begins", "y".repeat(80), "", Tone.PLAIN);

        // When
        String text = line.format(PLAIN);

        // Then
        assertThat(text).contains("y".repeat(80));
    }

    @Test
    void shouldPaintOnlyWhenTheTerminalHasColours() {
        // Given
        Line line = new Line(AT, "checker", false, "web.fetch", "a file", "GATE: deny", Tone.BAD);

        // When, Then
        assertThat(line.format(PLAIN)).doesNotContain("\u001b");
        assertThat(line.format(new Style(true))).contains("\u001b[1;31mGATE: deny\u001b[0m");
    }
}
