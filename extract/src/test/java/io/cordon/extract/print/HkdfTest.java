package io.cordon.extract.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {

    private static final HexFormat HEX = HexFormat.of();

    @Test
    void shouldAgreeWithTheFirstCaseOfTheRfc() {
        // Given
        byte[] input = new byte[22];
        Arrays.fill(input, (byte) 0x0b);

        // When
        byte[] output = Hkdf.derive(
                HEX.parseHex("000102030405060708090a0b0c"), input, HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42);

        // Then
        assertThat(HEX.formatHex(output))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    @Test
    void shouldAgreeWithTheThirdCaseOfTheRfc() {
        // Given
        byte[] input = new byte[22];
        Arrays.fill(input, (byte) 0x0b);

        // When
        byte[] output = Hkdf.derive(new byte[0], input, new byte[0], 42);

        // Then
        assertThat(HEX.formatHex(output))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void shouldNotConfusePartsOfAnInfo() {
        assertThat(Hkdf.info("a", "bc")).isNotEqualTo(Hkdf.info("ab", "c"));
    }
}
