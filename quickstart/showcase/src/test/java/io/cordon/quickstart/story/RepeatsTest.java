package io.cordon.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatsTest {
    @Test
    void shouldShowTheFirstOfARowOnlyAndCountTheRest() {
        // Given
        Repeats repeats = new Repeats();
        for (int i = 0; i < 3; i++) {
            assertThat(repeats.shows("s", "sql.run")).isTrue();
        }

        // When
        boolean fourth = repeats.shows("s", "sql.run");

        // Then
        assertThat(fourth).isFalse();
        assertThat(repeats.hidden("s")).contains(1);
        assertThat(repeats.shows("s", "mail.send")).isTrue();
        assertThat(repeats.hidden("another")).isEmpty();
    }
}
