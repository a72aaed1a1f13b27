package io.cordon.schemas.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HkdfTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void shouldGiveTheVectorsOfRfc5869() {
        byte[] input = HEX.parseHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
        assertThat(Hkdf.derive(
                        HEX.parseHex("000102030405060708090a0b0c"), input, HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"), 42))
                .isEqualTo(HEX.parseHex(
                        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf" + "34007208d5b887185865"));
        assertThat(Hkdf.derive(new byte[0], input, new byte[0], 42))
                .isEqualTo(HEX.parseHex(
                        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d" + "9d201395faa4b61a96c8"));
    }

    @Test
    void shouldRefuseWhenLengthIsOutOfBounds() {
        assertThatThrownBy(() -> Hkdf.derive(new byte[0], new byte[1], new byte[0], 0))
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> Hkdf.derive(new byte[0], new byte[1], new byte[0], 9000))
                .hasMessageContaining("8160");
    }

    @Test
    void shouldKeepListsApartWhenPartsAreFramed() {
        assertThat(Framed.of("ab", "c")).isNotEqualTo(Framed.of("a", "bc"));
        assertThat(Framed.of(new byte[0], null)).isNotEqualTo(Framed.of(null, new byte[0]));
        assertThat(Framed.of("é")).isEqualTo(new byte[] {0, 0, 0, 2, (byte) 0xc3, (byte) 0xa9});
    }
}
