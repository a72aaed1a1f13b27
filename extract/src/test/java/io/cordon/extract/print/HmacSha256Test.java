package io.cordon.extract.print;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The cases are those of RFC 4231. */
class HmacSha256Test {

    @Test
    void shouldAgreeWithTheRfcForAShortKey() {
        // When
        byte[] mac = new HmacSha256("Jefe".getBytes(US_ASCII)).mac("what do ya want for nothing?".getBytes(US_ASCII));

        // Then
        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void shouldAgreeWithTheRfcForAKeyLongerThanABlock() {
        // Given
        byte[] key = new byte[131];
        Arrays.fill(key, (byte) 0xaa);

        // When
        byte[] mac =
                new HmacSha256(key).mac("Test Using Larger Than Block-Size Key - Hash Key First".getBytes(US_ASCII));

        // Then
        assertThat(HexFormat.of().formatHex(mac))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void shouldGiveTheSameAgain() {
        // Given
        HmacSha256 hmac = new HmacSha256(new byte[32]);

        // When
        byte[] first = hmac.mac(new byte[] {1, 2, 3});

        // Then
        assertThat(hmac.mac(new byte[] {0, 1, 2, 3}, 1, 3)).isEqualTo(first);
    }
}
