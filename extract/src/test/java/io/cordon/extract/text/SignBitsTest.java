package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SignBitsTest {

    private static final String SIGNS = " -.:/\n#_";

    @Test
    void shouldFindSignsThatStandAgainAtADistance() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            SignBits bits = SignBits.of(ByteText.of(text));
            for (int distance = 2; distance <= 5; distance++) {
                int from = random.nextInt(text.length() + 1);
                int times = 1 + random.nextInt(2);
                assertThat(bits.repeated(from, distance, times))
                        .as("%d times at %d from %d in %s", times, distance, from, text)
                        .isEqualTo(naive(text, from, distance, times));
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int share = 2 + random.nextInt(30);
        for (int length = random.nextInt(300); length > 0; length--) {
            text.append((random.nextInt(share) == 0 ? SIGNS : "aZ09\u00e9\u4e00").charAt(random.nextInt(6)));
        }
        return text.toString();
    }

    private static int naive(String text, int from, int distance, int times) {
        for (int at = from; at + times * distance < text.length(); at++) {
            boolean all = true;
            for (int i = 0; i <= times; i++) {
                all &= SIGNS.indexOf(text.charAt(at + i * distance)) >= 0;
            }
            if (all) {
                return at;
            }
        }
        return -1;
    }
}
