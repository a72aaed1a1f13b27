package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortStemTest {

    private static final String[] ENDINGS = {
        "s", "ies", "sses", "xes", "ches", "shes", "ss", "us", "is", "ing", "ings", "ed", "eds", "e", "ying", "nned",
        "tting", "ee", "es"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "is",
                "ties",
                "stories",
                "discrepancies",
                "responsibilities",
                "boxes",
                "addresses",
                "planned",
                "transferred",
                "circumnavigating",
                "string",
                "strings",
                "sharing",
                "she",
                "abcdefgh",
                "abcdefghijklmnop"
            })
    void shouldBeTheStemOfAWordInAnArray(String word) {
        assertThat(shortStem(word)).isEqualTo(Stems.of(word));
    }

    @Test
    void shouldBeTheStemOfAnyWord() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            String word = word(random);
            assertThat(shortStem(word)).isEqualTo(Stems.of(word));
        }
    }

    @Test
    void shouldEndInItsWordOrBeUnknown() {
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            String word = (random.nextInt(5) == 0 ? "o'" : "") + word(random);
            String text = random.nextBoolean() ? word.toUpperCase(Locale.ROOT) : word;
            int end = Stems.end(ByteText.of("- " + text + "."), 2, 2 + word.length());
            boolean known = word.length() <= 16 && word.startsWith(Stems.of(word));
            assertThat(end).isEqualTo(known ? 2 + Stems.of(word).length() : Stems.UNKNOWN);
        }
    }

    /** Of few letters, so that endings and doubled letters come up, and mostly with an ending. */
    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 2 + random.nextInt(15); word.length() < length; ) {
            word.append("abdeginrstuxy".charAt(random.nextInt(13)));
        }
        String ending = ENDINGS[random.nextInt(ENDINGS.length)];
        return word.length() + ending.length() <= 16 && random.nextInt(4) > 0 ? word + ending : word.toString();
    }

    private static String shortStem(String word) {
        ShortStem[] stem = new ShortStem[1];
        new Words().scan(ByteText.of(word), 1, found -> stem[0] = new ShortStem().of(found));
        byte[] bytes = new byte[16];
        for (int i = 0; i < stem[0].length(); i++) {
            bytes[i] = (byte) ((i < 8 ? stem[0].first() : stem[0].second()) >>> i % 8 * 8);
        }
        assertThat(stem[0].length() >= 8 || stem[0].first() >>> stem[0].length() * 8 == 0)
                .isTrue();
        return new String(bytes, 0, stem[0].length(), UTF_8);
    }
}
