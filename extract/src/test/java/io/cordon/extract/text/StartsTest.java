package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StartsTest {

    private static final List<String> WORDS = List.of("token", "go", "ask", "secret");

    private final Starts starts = new Starts();

    StartsTest() {
        WORDS.forEach(starts::add);
    }

    @Test
    void shouldKnowEachWordByItsStart() {
        for (String word : WORDS) {
            assertThat(starts.has(ByteText.of(word + "\u00e9 ").four(0))).isTrue();
            assertThat(starts.has(ByteText.of(word.toUpperCase(Locale.ROOT)).four(0)))
                    .isTrue();
        }
    }

    /** What a word of two characters lets through must not open the way for others that share a place with it. */
    @Test
    void shouldTurnMostPlacesAway() {
        Random random = new Random(17);
        int passed = 0;
        for (int i = 0; i < 100_000; i++) {
            passed += starts.has(random.nextInt() & 0x7f7f_7f7f) ? 1 : 0;
        }
        assertThat(passed).isLessThan(100);
    }
}
