package io.cordon.extract.print;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.GramPrints;
import io.cordon.extract.Keys;
import io.cordon.extract.text.ByteText;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GramsTest {

    private final Printer printer = new Printer(Keys.PRINT);

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
        long[] piece = Grams.ofPiece("3456789abc", printer);

        // Then
        assertThat(piece).hasSize(3);
        assertThat(piece[0] | 1).isEqualTo(secret.print(3) | 1);
        assertThat(piece[1] | 1).isEqualTo(secret.print(7) | 1);
        assertThat(piece[2] | 1).isEqualTo(secret.print(9) | 1);
    }

    @Test
    void shouldPrintAPieceFromTheTextThatItStandsIn() {
        String piece = "3456789ABC".repeat(30);
        for (int length = 4; length <= piece.length(); length++) {
            ByteText text = ByteText.of("- " + piece.substring(0, length) + " -");
            long[] grams = Grams.ofPiece(piece.substring(0, length).toLowerCase(Locale.ROOT), printer);
            assertThat(Grams.countOfPiece(length)).isEqualTo(grams.length);
            for (int i = 0; i < grams.length; i++) {
                assertThat(Grams.ofPiece(text, 2, 2 + length, i, printer)).isEqualTo(grams[i]);
            }
        }
    }

    @Test
    void shouldMarkWhereAPieceBegins() {
        long[] piece = Grams.ofPiece("3456789abc", printer);
        assertThat(piece[0] & 1).isZero();
        assertThat(piece[1] & 1).isOne();
        assertThat(piece[2] & 1).isOne();
    }

    @Test
    void shouldKeepTheEndOfALongSecretAndMayBeEmpty() {
        String secret = "begin".repeat(100) + "wxyz";
        GramPrints grams = Grams.ofSecret(secret, printer);
        assertThat(grams.size()).isEqualTo(128);
        assertThat(grams.print(127)).isEqualTo(printer.value("wxyz"));
        assertThat(Grams.ofSecret("abc", printer)).isEqualTo(GramPrints.NONE);
    }

    @Test
    void shouldHashBytesAsValuesDo() {
        assertThat(printer.bytes("xabcx".getBytes(US_ASCII), 1, 3)).isEqualTo(printer.value("abc"));
    }
}
