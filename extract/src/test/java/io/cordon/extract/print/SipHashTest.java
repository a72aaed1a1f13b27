package io.cordon.extract.print;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipHashTest {

    private static final byte[] KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

    /** The vectors of the reference implementation: the input is the bytes 0, 1, 2... */
    @ParameterizedTest
    @CsvSource({
        "0, 310e0edd47db6f72",
        "1, fd67dc93c539f874",
        "2, 5a4fa9d909806c0d",
        "3, 2d7efbd796666785",
        "4, b7877127e09427cf",
        "5, 8da699cd64557618",
        "6, cee3fe586e46c9cb",
        "7, 37d1018bf50002ab",
        "8, 6224939a79f5f593",
        "15, e545be4961ca29a1"
    })
    void shouldAgreeWithTheReference(int length, String expectedLittleEndian) {
        // Given
        byte[] input = new byte[length];
        for (int i = 0; i < length; i++) {
            input[i] = (byte) i;
        }

        // When
        long hash = SipHash.of(KEY).hash(input);

        // Then
        assertThat(HexFormat.of().toHexDigits(Long.reverseBytes(hash))).isEqualTo(expectedLittleEndian);
    }

    @Test
    void shouldHashAPartOfABuffer() {
        // Given
        byte[] whole = "xxthe part that counts, longer than a blockyy".getBytes(US_ASCII);
        byte[] part = Arrays.copyOfRange(whole, 2, whole.length - 2);

        // When
        long hash = SipHash.of(KEY).hash(whole, 2, part.length);

        // Then
        assertThat(hash).isEqualTo(SipHash.of(KEY).hash(part));
    }

    @Test
    void shouldRefuseAKeyOfAnotherSize() {
        assertThatThrownBy(() -> SipHash.of(new byte[15])).hasMessageContaining("16 bytes, got 15");
    }

    @Test
    void shouldNotShowItsKey() {
        assertThat(SipHash.of(KEY)).hasToString("SipHash[redacted]");
    }
}
