package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StartsTest {

    private static final List<String> WORDS = List.of("token", "q~", "sk-", "://", "secret");

    private final Starts starts = new Starts();

    StartsTest() {
        WORDS.forEach(starts::add);
    }

    @Test
    void shouldPassOverNoWord() {
        Random random = new Random(13);
        for (int i = 0; i < 3_000; i++) {
            String text = text(random);
            ByteText bytes = ByteText.of(text);
            String backwards = new StringBuilder(text).reverse().toString();
            int from = random.nextInt(text.length() + 1);
            int next = starts.next(bytes, from);
            assertThat(next).isBetween(from, text.length());
            assertThat(starts.next(bytes, next)).isEqualTo(next);
            assertThat(next).as(text).isLessThanOrEqualTo(first(text, from));
            assertThat(starts.isInBackwards(bytes))
                    .as(text)
                    .isEqualTo(starts.next(ByteText.of(backwards), 0) < text.length());
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

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(6); parts > 0; parts--) {
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append("aeT \u00e9/".charAt(random.nextInt(6)));
            }
            String word = WORDS.get(random.nextInt(WORDS.size()));
            text.append(random.nextInt(4) > 0 ? "" : random.nextBoolean() ? word : word.toUpperCase(Locale.ROOT));
        }
        return text.toString();
    }

    /** Where the first word stands; the end of the text if there is none. */
    private static int first(String text, int from) {
        String lower = text.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .mapToInt(word -> lower.indexOf(word, from))
                .filter(at -> at >= 0)
                .min()
                .orElse(text.length());
    }
}
