package io.cordon.extract.print;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.GramPrints;
import io.cordon.extract.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GramsTest {

    private final Printer printer = new Printer(Keys.PRINT);

    @ParameterizedTest
    @CsvSource({"8, 4", "24, 4", "25, 5", "64, 5", "65, 6", "4000, 6"})
    void shouldTakeLongerGramsForLongerSecrets(int length, int gram) {
        assertThat(Grams.gram(length)).isEqualTo(gram);
    }

    @Test
    void shouldPrintEveryPosition() {
        // When
        GramPrints grams = Grams.ofSecret("abcdefghij", printer);

        // Then
        assertThat(grams.gram()).isEqualTo(4);
        assertThat(grams.size()).isEqualTo(7);
        assertThat(grams.print(3)).isEqualTo(printer.value("defg"));
    }

    @Test
    void shouldMeetAPieceOfTheSecretWhereverItWasCut() {
        // Given
        GramPrints secret = Grams.ofSecret("0123456789abcdef", printer);

        // When
        GramPrints piece = Grams.of("xx6789ayy", 4, 100, printer);

        // Then
        assertThat(piece.print(2)).isEqualTo(secret.print(6));
        assertThat(piece.print(3)).isEqualTo(secret.print(7));
    }

    @Test
    void shouldBeBoundedAndMayBeEmpty() {
        assertThat(Grams.ofSecret("x".repeat(5000), printer).size()).isEqualTo(128);
        assertThat(Grams.ofSecret("abc", printer)).isEqualTo(GramPrints.NONE);
    }

    @Test
    void shouldHashBytesAsValuesDo() {
        assertThat(printer.bytes("xabcx".getBytes(US_ASCII), 1, 3)).isEqualTo(printer.value("abc"));
    }
}
