package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Hunter2-Correct | hunter2-correct",
                "\"  two \t words \" | two words",
                "\"\uff48\uff55\uff4e\uff54\uff45\uff52\" | hunter",
                "\"hun\u200bter\u2060\" | hunter",
                "\"Cafe\u0301\" | caf\u00e9",
                "\"a\u00a0b\" | a b"
            })
    void shouldBeTheSameForWhatReadsTheSame(String text, String expected) {
        assertThat(NormalForm.of(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"\u0430pple.com, apple.com", "\u03bfpen, open", "plain, plain"})
    void shouldFoldLookalikes(String text, String expected) {
        assertThat(Lookalikes.fold(text)).isEqualTo(expected);
    }

    @Test
    void shouldKnowWhatDiffersInCaseOnly() {
        String characters = "aZ09 ~! \u00e4\t";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); text.length() < length; ) {
                text.append(characters.charAt(random.nextInt(random.nextInt(characters.length()) + 1)));
            }
            int from = random.nextInt(text.length() + 1);
            int to = from + random.nextInt(text.length() - from + 1);
            String part = text.substring(from, to);

            assertThat(NormalForm.isButForCase(ByteText.of(text.toString()), from, to))
                    .as(part)
                    .isEqualTo(part.matches("[!-~]+( [!-~]+)*"));
        }
    }
}
