package io.cordon.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void shouldBeAsWideAsItsWidestCells() {
        // Given
        Table table =
                new Table("name", "state").row(Tone.PLAIN, "a-long-name", "ok").row(Tone.BAD, "b", "proven");

        // When
        List<String> lines = table.format(new Style(false));

        // Then
        assertThat(lines)
                .containsExactly(
                        "  name         state", "  -------------------", "  a-long-name  ok", "  b            proven");
    }

    @Test
    void shouldRefuseARowThatDoesNotFit() {
        // Given
        Table table = new Table("name", "state");

        // When, Then
        assertThatThrownBy(() -> table.row(Tone.PLAIN, "only one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells for 2 columns");
    }
}
