package io.cordon.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongRunsTest {

    private static final CharSet TOKEN = CharSet.BASE64URL.plus("+=");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "abcdefghijklmnop",
                "x abcdefghijklmno",
                " 0123456789abcdef-_+/= ",
                "é0123456789abcdefgé"
            })
    void shouldFindRunsOfBothKinds(String text) {
        assertRuns(text);
    }

    @Test
    void shouldFindRunsInAnyText() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            assertRuns(text(random));
        }
    }

    /** Over several windows, with runs about as long as the shortest that count. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 1_200) {
            for (int length = random.nextInt(24); length > 0; length--) {
                text.append("aZ09+-_/=".charAt(random.nextInt(9)));
            }
            text.append(" .\u00e9\u4e00\n\0".charAt(random.nextInt(6)));
        }
        return text.substring(0, random.nextInt(text.length()));
    }

    private static void assertRuns(String text) {
        ByteText bytes = ByteText.of(text);
        assertThat(found(LongRuns.base64(bytes, 16))).isEqualTo(naive(text, CharSet.ANY_BASE64, 16));
        assertThat(found(LongRuns.tokens(bytes, 20))).isEqualTo(naive(text, TOKEN, 20));
    }

    @Test
    void shouldLeaveOutNoRunWithACapitalAndNoLongOne() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text = mostlySmall(random);
            ByteText bytes = ByteText.of(text);
            assertThat(found(LongRuns.mixedBase64(bytes, 16)))
                    .containsAll(withCapitalOrLong(text, naive(text, CharSet.ANY_BASE64, 16)))
                    .isSubsetOf(naive(text, CharSet.ANY_BASE64, 16));
            assertThat(found(LongRuns.mixedTokens(bytes, 20)))
                    .containsAll(withCapitalOrLong(text, naive(text, TOKEN, 20)))
                    .isSubsetOf(naive(text, TOKEN, 20));
        }
        assertThat(LongRuns.mixedTokens(ByteText.of("0123456789abcdef0123456789abcdef, so it is Not"), 20)
                        .next(0))
                .isFalse();
    }

    private static String mostlySmall(Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < 1_200) {
            boolean capitals = random.nextInt(4) == 0;
            for (int length = random.nextInt(random.nextInt(5) == 0 ? 90 : 30); length > 0; length--) {
                text.append((capitals ? "aZ09+-_/=" : "az09+-_/=").charAt(random.nextInt(9)));
            }
            text.append(" .\u00e9Q\n:".charAt(random.nextInt(6)));
        }
        return text.substring(0, random.nextInt(text.length()));
    }

    private static List<String> withCapitalOrLong(String text, List<String> runs) {
        return runs.stream()
                .filter(run -> {
                    int from = Integer.parseInt(run.split("-")[0]);
                    int to = Integer.parseInt(run.split("-")[1]);
                    return to - from >= 60 || CharSet.UPPER.count(text, from, to) > 0;
                })
                .toList();
    }

    private static List<String> found(LongRuns runs) {
        List<String> found = new ArrayList<>();
        for (int from = 0; runs.next(from); from = runs.end()) {
            found.add(runs.start() + "-" + runs.end());
        }
        return found;
    }

    private static List<String> naive(String text, CharSet set, int shortest) {
        List<String> found = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = set.end(text, at, text.length());
            if (end - at >= shortest) {
                found.add(at + "-" + end);
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }
}
