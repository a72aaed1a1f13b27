package io.cordon.schemas.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacSha256Test {
    private final Random random = new Random(1);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 32, 63, 64, 65, 200})
    void shouldGiveWhatTheJdkGivesForKeysOfAnyLength(int length) throws GeneralSecurityException {
        // Given
        byte[] key = bytes(length);
        HmacSha256 hmac = new HmacSha256(key);

        for (int message : new int[] {0, 1, 55, 56, 64, 119, 600}) {
            byte[] part = bytes(message);
            byte[] more = bytes(message / 2);

            // When
            byte[] result = hmac.of(part, more);

            // Then
            assertThat(result).hasSize(HmacSha256.BYTES).isEqualTo(byTheJdk(key, part, more));
        }
    }

    /** The JDK refuses an empty key; padded with zeros it is the same as one zero byte. */
    private static byte[] byTheJdk(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Arrays.copyOf(key, Math.max(1, key.length)), "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
