package io.cordon.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void shouldFillUpOrCutAndMark() {
        // When, Then
        assertThat(Columns.left("ab", 4)).isEqualTo("ab  ");
        assertThat(Columns.left("abcdef", 4)).isEqualTo("ab..");
        assertThat(Columns.right("ab", 4)).isEqualTo("  ab");
    }

    @Test
    void shouldBreakBetweenWords() {
        // When, Then
        assertThat(Columns.wrap("one two three four", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void shouldNotBreakAWordThatIsTooLong() {
        // When, Then
        assertThat(Columns.wrap("a " + "b".repeat(12), 5)).containsExactly("a", "b".repeat(12));
    }
}
