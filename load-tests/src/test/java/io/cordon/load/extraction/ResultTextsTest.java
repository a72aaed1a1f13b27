package io.cordon.load.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultTextsTest {

    private static final List<Integer> LENGTHS = lengths(ResultTexts.RESULTS);

    /** What five sets of third parties' recordings tell of 30,277 results (ADR 362). Short ones end with their last whole record or sentence, up to a hundred characters before. */
    @ParameterizedTest
    @CsvSource({"0.7, 622", "0.9, 1602", "0.95, 2883", "0.98, 5821", "0.99, 10613"})
    void shouldBeAsLongAsWhatToolsGave(double share, int recorded) {
        int index = (int) (share * LENGTHS.size());

        assertThat(LENGTHS.get(index)).isCloseTo(recorded, within(recorded / 8));
    }

    @Test
    void shouldHaveMostCharactersInFewResults() {
        int all = LENGTHS.stream().mapToInt(length -> length).sum();
        int inLong = LENGTHS.stream()
                .mapToInt(length -> length)
                .filter(length -> length > 2_000)
                .sum();

        assertThat((double) all / LENGTHS.size()).isCloseTo(810, within(60.0));
        assertThat((double) inLong / all).isCloseTo(.6, within(.05));
    }

    @Test
    void shouldBeNoLongerThanWhatRecordingsHold() {
        assertThat(lengths(ResultTexts.SHORT_RESULTS)).allMatch(length -> length <= 2_002);
    }

    private static List<Integer> lengths(String mix) {
        return ResultTexts.of(mix).stream().map(String::length).sorted().toList();
    }
}
