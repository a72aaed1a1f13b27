package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordBoundsTest {

    /** Cuts where lower case turns to upper, and at all but letters and digits. */
    private static final Pattern CUT = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^a-zA-Z0-9]+");

    @Test
    void shouldBoundTheWordsOfAnyPlainText() {
        Random random = new Random(9);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            assertThat(words(text, 1_000)).isEqualTo(naive(text));
        }
    }

    @Test
    void shouldGiveTheSameFirstWordsWhateverTheLimit() {
        Random random = new Random(10);
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            List<String> all = naive(text);
            int limit = random.nextInt(all.size() + 2);
            assertThat(words(text, limit)).isEqualTo(all.subList(0, Math.min(limit, all.size())));
        }
    }

    /** Several times as long as what is read at once, with words across its bounds. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(300); text.length() < length; ) {
            text.append("abcdefXYZ019 .-\n".charAt(random.nextInt(16)));
        }
        return text.toString();
    }

    private static List<String> words(String text, int limit) {
        List<String> words = new ArrayList<>();
        new Words()
                .scan(ByteText.of(text), limit, word -> words.add(new String(word.buffer(), 0, word.length(), UTF_8)));
        return words;
    }

    private static List<String> naive(String text) {
        return CUT.splitAsStream(text)
                .filter(word -> word.length() > 1)
                .map(word -> word.substring(0, Math.min(Words.LONGEST, word.length()))
                        .toLowerCase(Locale.ROOT))
                .toList();
    }
}
