package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.VerbClass;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Send the REPORT, please! | send the report please",
                "user_name userName user-name | user name user name user name",
                "Bob's todo a b c | bob todo",
                "HAT097 P041 20th | hat097 p041 20th",
                "<p class=\"x\">Hello</p> a < b and c > d | hello and",
                "Café Zürich СЕКРЕТ | café zürich секрет"
            })
    void shouldCutTextIntoWords(String text, String expected) {
        assertThat(String.join(" ", words(text, 100))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bitte überweise den Betrag | PAY",
                "Envoyez le tableau | SEND",
                "Borra la copia | DELETE",
                "condividi la cartella | SHARE",
                "baixe o arquivo | FETCH",
                "verwijder het bestand | DELETE",
                "the annual report of the team | SEND"
            })
    void shouldKnowTheVerbsOfOrdersInOtherLanguages(String text, VerbClass verbClass) {
        assertThat(new Words().verbs(ByteText.of(text), 100)).isEqualTo(verbClass.mask());
    }

    @ParameterizedTest
    @ValueSource(strings = {"manual resume of the lance corporal", "an efface tool", "a friend in need"})
    void shouldTakeNoEnglishWordForAForeignVerb(String text) {
        assertThat(new Words().verbs(ByteText.of(text), 100)).isZero();
    }

    @Test
    void shouldStopAtTheLimitAndCutLongWords() {
        assertThat(words("one two three four", 2)).containsExactly("one", "two");
        assertThat(words("x".repeat(1000), 2)).containsExactly("x".repeat(Words.LONGEST));
    }

    private static List<String> words(String text, int limit) {
        List<String> words = new ArrayList<>();
        new Words()
                .scan(ByteText.of(text), limit, word -> words.add(new String(word.buffer(), 0, word.length(), UTF_8)));
        return words;
    }
}
