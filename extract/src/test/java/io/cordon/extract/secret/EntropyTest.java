package io.cordon.extract.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntropyTest {

    @ParameterizedTest
    @CsvSource({"aaaaaaaa, 0", "abababab, 1", "abcdabcd, 2", "abcdefgh, 3"})
    void shouldMeasureFrequencies(String text, double expected) {
        assertThat(Entropy.perCharacter(text)).isEqualTo(expected);
    }

    @Test
    void shouldTellRandomKeysFromPassPhrases() {
        assertThat(Entropy.bits("Zq7Tq0pXkq3gYvWm2Lr8Nf5Hd1Bc6Js4")).isGreaterThan(120);
        assertThat(Entropy.bits("ilovemydogverymuch2020")).isLessThan(64);
        assertThat(Entropy.bits("hunter2-correct")).isLessThan(64);
        assertThat(Entropy.bits("")).isZero();
    }
}
