package io.cordon.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoneWordTest {

    @ParameterizedTest
    @CsvSource({
        "7, NUMBER",
        "0, NUMBER",
        "1200, NUMBER",
        "1234567, ID",
        "007, ID",
        "dd14c3741d29d3a5, ID",
        "1d7848c0f70becc7, ID",
        "a1b2, ID"
    })
    void shouldKnowWhatAWordIs(String text, ValueKind kind) {
        assertThat(LoneWord.kind(ByteText.of(text))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "open",
                "05",
                "20th",
                "a1",
                "4111111111111111",
                "123456789a",
                "A1b2c3",
                "a1-b2",
                "a1.b2",
                "a1 b2",
                "a1b2\u00e9",
                "dd14c3741d29d3a5dd14c3741d29d3a5dd14c3741d29d3a5dd14c3741d"
            })
    void shouldSayNothingWhenItIsNoneOrMayBeMore(String text) {
        assertThat(LoneWord.kind(ByteText.of(text))).isNull();
    }

    @Test
    void shouldAgreeWithTheScanners() {
        Random random = new Random(7);
        int known = 0;
        for (int i = 0; i < 20_000; i++) {
            ByteText text = ByteText.of(word(random));
            ValueKind kind = LoneWord.kind(text);
            if (kind != null) {
                known++;
                assertThat(found(text)).as(text.text()).containsExactly(kind + " " + text.text());
                assertThat(words(text)).isEqualTo(text.length() > 1 ? 1 : 0);
            }
        }
        assertThat(known).isGreaterThan(5_000);
    }

    private static String word(Random random) {
        String letters = random.nextInt(3) == 0 ? "0123456789" : random.nextBoolean() ? "0123456789abc" : "0z9yxw";
        StringBuilder word = new StringBuilder();
        for (int left = 1 + random.nextInt(40); left > 0; left--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.substring(0, 1 + random.nextInt(word.length()));
    }

    private static List<String> found(ByteText text) {
        List<String> found = new ArrayList<>();
        ValueSink sink = (kind, normalForm) -> found.add(kind + " " + normalForm);
        ValueScanner.scan(text, sink);
        QuoteScanner.scan(text, sink);
        NameScanner.scan(text, sink);
        return found;
    }

    private static int words(ByteText text) {
        int[] words = {0};
        new Words().scan(text, 10, word -> words[0]++);
        return words[0];
    }
}
