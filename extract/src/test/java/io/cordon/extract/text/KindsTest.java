package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class KindsTest {

    private static final String CHARACTERS = "azAZ09@./:\\-_+#$%*!?~^ \n\t\0\"'`<>=(),;{}\u007f\u00e9\u4e00";

    @Test
    void shouldTellTheKindsOfCharactersFromAnyPositionOn() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            ByteText bytes = ByteText.of(text);
            assertKind(bytes, text, Kinds.CAPITAL, c -> c >= 'A' && c <= 'Z' || c >= 0x80);
            assertKind(bytes, text, Kinds.DIGIT, c -> c >= '0' && c <= '9');
            assertKind(bytes, text, Kinds.SIGN, c -> "@./:\\".indexOf(c) >= 0);
            assertKind(bytes, text, Kinds.OTHER, c -> "-_+#$%*!?~^=".indexOf(c) >= 0);
            assertKind(
                    bytes, text, Kinds.DELIMITER, c -> c >= 0x80 || c <= ' ' || "\"'`<>=(),;{}\u007f".indexOf(c) >= 0);
            assertKind(bytes, text, Kinds.STOP, c -> "\n.!?<>".indexOf(c) >= 0);
            assertKind(bytes, text, Kinds.QUOTE, c -> c >= 0x80 || "\"'`<".indexOf(c) >= 0);
            assertKind(bytes, text, Kinds.HIDDEN, c -> c <= ' ' || c >= 0x7f);
        }
    }

    /** Of a part as well, which shares the maps of its text. */
    private static void assertKind(ByteText bytes, String text, int kind, IntPredicate is) {
        int from = text.length() / 3;
        ByteText part = bytes.part(from, text.length());
        for (int at = 0; at < text.length(); at++) {
            int end = Math.min(text.length(), at + Kinds.AT_ONCE);
            for (int i = at; i < end; i++) {
                assertThat(bytes.kinds(kind, at) >>> i - at & 1).isEqualTo(is.test(text.charAt(i)) ? 1 : 0);
            }
            int next = at;
            while (next < text.length() && !is.test(text.charAt(next))) {
                next++;
            }
            assertThat(bytes.next(kind, at, text.length())).isEqualTo(next);
            int other = at;
            while (other < text.length() && is.test(text.charAt(other))) {
                other++;
            }
            assertThat(bytes.end(kind, at, text.length())).isEqualTo(other);
            assertThat(at < from || part.next(kind, at - from, part.length()) == next - from)
                    .isTrue();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        String some = CHARACTERS.substring(random.nextInt(20));
        for (int length = 1 + random.nextInt(150); length > 0; length--) {
            text.append(random.nextInt(3) == 0 ? some.charAt(random.nextInt(some.length())) : 'e');
        }
        return text.toString();
    }
}
