package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTableTest {

    private static final String[] PIECES = {
        "a",
        "b",
        "X",
        "7",
        " ",
        " ",
        "-",
        "\n",
        ".",
        "the",
        "The",
        "send",
        "Sending",
        "boxes",
        "stories",
        "planned",
        "userName",
        "0123456789abcdef",
        "0123456789abcdefg",
        "authenticateeing",
        "authenticateeings",
        "circumnavigations",
        "withdrew",
        "DELETED",
        "2025-03-04",
        "x".repeat(63),
        "y".repeat(64),
        "z".repeat(65)
    };

    @Test
    void shouldHoldTheStemsOfTheWordsOfSomeTexts() {
        Random random = new Random(12);
        WordTable table = new WordTable();
        for (int i = 0; i < 1_000; i++) {
            List<String> texts = new ArrayList<>();
            table.clear();
            for (int left = random.nextInt(20); left > 0; left--) {
                texts.add(text(random));
                assertThat(table.add(ByteText.of(texts.get(texts.size() - 1)))).isTrue();
            }
            table.settle();
            for (int text = 0; text < texts.size(); text++) {
                assertThat(stems(table, text)).isEqualTo(stems(texts.get(text)));
                assertThat(table.verbs(text)).isEqualTo(verbs(texts.get(text)));
            }
        }
    }

    @Test
    void shouldSplitWordsByTheirLength() {
        // Given
        WordTable table = new WordTable();
        table.add(ByteText.of("order 1234567 12345678 circumnavigation account"));
        table.settle();
        int[] shorter = new int[6];
        int[] others = new int[6];

        // When
        int count = table.split(8, shorter, others);

        // Then
        assertThat(count).isEqualTo(3);
        assertThat(shorter).startsWith(0, 1, 4);
        assertThat(others).startsWith(2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf\u00e9 and more", "<p>one two", "a < b"})
    void shouldTakeNoTextThatIsNotPlain(String text) {
        // Given
        WordTable table = new WordTable();
        table.add(ByteText.of("first"));

        // When
        boolean taken = table.add(ByteText.of(text));

        // Then
        table.settle();
        assertThat(taken).isFalse();
        assertThat(table.size()).isEqualTo(1);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(150); text.length() < length; ) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static List<String> stems(WordTable table, int text) {
        List<String> stems = new ArrayList<>();
        for (int word = text == 0 ? 0 : table.end(text - 1); word < table.end(text); word++) {
            stems.add(stem(table, word));
        }
        return stems;
    }

    private static String stem(WordTable table, int word) {
        int length = table.length(word);
        if (!table.isHeld(word)) {
            return Stems.of(new String(table.buffer(word), 0, length, UTF_8));
        }
        byte[] bytes = new byte[16];
        ByteText.put(bytes, 0, table.first(word));
        ByteText.put(bytes, 8, table.second(word));
        assertThat(new String(bytes, length, 16 - length, UTF_8)).isEqualTo("\0".repeat(16 - length));
        return new String(bytes, 0, length, UTF_8);
    }

    private static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        new Words().scan(ByteText.of(text), text.length(), word -> {
            if (!Lexicon.isStop(word.meaning())) {
                stems.add(Stems.of(new String(word.buffer(), 0, word.length(), UTF_8)));
            }
        });
        return stems;
    }

    private static int verbs(String text) {
        int[] verbs = {0};
        new Words().scan(ByteText.of(text), text.length(), word -> verbs[0] |= Lexicon.verbs(word.meaning()));
        return verbs[0];
    }
}
