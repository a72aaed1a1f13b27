package io.cordon.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.text.ByteText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAndQuoteScannerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "Please send it to Lily White today | lily, white, whit, lily white",
                "Find Le Marais Boutique in Paris. | le, marais, boutique, boutiqu, le marais boutique, paris",
                "Send The Report | report",
                "ask Jean-Luc or O'Brien | jean-luc, o'brien",
                "HAT097 Foo_Bar x@Example.com /Path | none"
            })
    void shouldFindNamesWithTheirWordsAndStems(String text, String expected) {
        // Given
        List<String> found = new ArrayList<>();

        // When
        NameScanner.scan(ByteText.of(text), (kind, normalForm) -> found.add(normalForm));

        // Then
        assertThat(String.join(", ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "subject 'Important message!' and \"Day off\" | important message!; day off",
                "don't say it's Bob's | none",
                "the \u201cbig one\u201d and `code x` | big one; code x",
                "'' \"\" ' ' | none"
            })
    void shouldFindQuotedStrings(String text, String expected) {
        // Given
        List<String> found = new ArrayList<>();

        // When
        QuoteScanner.scan(ByteText.of(text), (kind, normalForm) -> found.add(normalForm));

        // Then
        assertThat(String.join("; ", found)).isEqualTo(expected == null ? "" : expected);
    }
}
