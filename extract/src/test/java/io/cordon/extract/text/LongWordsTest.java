package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The order was moved to invoice12@warehouse.example. The next one was not.",
                "see https://warehouse.example/invoice/12 Today",
                "(CAPITALS)0123456789abcdef0123456789abcdef(CAPITALS)",
                "too Short for it"
            })
    void shouldNotTakeTheCapitalOfAnotherWord(String text) {
        assertThat(ByteText.of(text).mixedWords().mayBeAny()).isFalse();
    }

    @Test
    void shouldFindEveryLongWordWithACapital() {
        Random random = new Random(23);
        for (int i = 0; i < 3_000; i++) {
            String before = words(random);
            String word = word(random);
            LongWords words = ByteText.of(before + word + words(random)).mixedWords();
            int eight = words.next(before.length() + Long.BYTES - 1);
            assertThat(eight).isLessThanOrEqualTo(before.length() + word.length() - Long.BYTES);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder("a".repeat(15 + random.nextInt(40)));
        word.setCharAt(random.nextInt(word.length()), 'Z');
        return word.toString();
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder(" ");
        for (int length = random.nextInt(random.nextInt(4) == 0 ? 1_200 : 40); words.length() < length; ) {
            words.append("a-b/c=d.".repeat(random.nextInt(4))).append(" Q \"'\u00e9".charAt(random.nextInt(6)));
        }
        return words.append(' ').toString();
    }
}
