package io.cordon.extract.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.extract.text.ByteText;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final List<String> WORDS = List.of("token", "api_key", "sk-", "://", "-----begin", "secret");

    private final Marks marks = new Marks();

    MarksTest() {
        WORDS.forEach(marks::add);
    }

    @Test
    void shouldPassOverNoWord() {
        Random random = new Random(13);
        for (int i = 0; i < 3_000; i++) {
            String text = text(random);
            ByteText bytes = ByteText.of(text);
            int from = random.nextInt(text.length() + 1);
            int next = marks.next(bytes, from);
            assertThat(next).isBetween(from, text.length());
            assertThat(next - marks.reach()).as(text).isLessThanOrEqualTo(first(text, from));
            ByteText backwards = ByteText.of(new StringBuilder(text).reverse().toString());
            assertThat(first(text, 0) == text.length() || marks.isInBackwards(backwards))
                    .as(text)
                    .isTrue();
        }
    }

    @Test
    void shouldTurnMostPlacesAway() {
        Random random = new Random(17);
        StringBuilder text = new StringBuilder();
        while (text.length() < 100_000) {
            text.append((char) random.nextInt(128));
        }
        ByteText bytes = ByteText.of(text.toString());
        int passed = 0;
        for (int at = marks.next(bytes, 0); at < bytes.length(); at = marks.next(bytes, at + 1)) {
            passed++;
        }
        assertThat(passed).isLessThan(100);
    }

    @Test
    void shouldRefuseWhatHasNoMark() {
        assertThatThrownBy(() -> marks.add("q~")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(6); parts > 0; parts--) {
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append("aeT \u00e9/_".charAt(random.nextInt(7)));
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
