package io.cordon.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.extract.ValueKind;
import io.cordon.extract.secret.Entropy;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Pieces and fragments, against a plain way that looks at one character after another. */
class PiecesOfTextTest {

    private static final CharSet OUTER = CharSet.of(" \t\r\n\"'`<>()[]{},;|\\");
    private static final CharSet INNER = OUTER.plus("=&:/?@#");
    private static final CharSet LABEL = CharSet.of(".");
    private static final CharSet SIGN = CharSet.of("!$%*+-._~^=&:/?@#");
    private static final String[] PARTS = {
        "send",
        "Invoice",
        "k3y",
        "=",
        ":",
        "/",
        ".",
        "@",
        "?",
        " ",
        "\n",
        "'",
        "AKIA",
        "a-b",
        "x",
        "Zq7Tq0pXkq3gYvWm",
        "e\u0301",
        "\u0430",
        "\ud83d\ude00",
        "\u0007",
        "!",
        "*",
        ",",
        "tree",
        "1234",
        "host.example"
    };

    @Test
    void shouldFindWhatThePlainWayFinds() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int parts = random.nextInt(24); parts > 0; parts--) {
                text.append(PARTS[random.nextInt(PARTS.length)]);
            }
            assertFound(text.toString());
        }
    }

    @Test
    void shouldCutLongPieces() {
        assertFound("k3y".repeat(600));
        assertFound("ab1.".repeat(700) + "x=" + "Q9".repeat(1_100));
    }

    private static void assertFound(String text) {
        Chunks chunks = new Chunks().read(ByteText.of("other text=k3y")).read(ByteText.of(text));
        List<String> pieces = new ArrayList<>();
        PieceScanner.scan(chunks, (kind, normalForm) -> pieces.add(kind + normalForm));
        List<String> fragments = new ArrayList<>();
        FragmentScanner.scan(chunks, new Fragments(fragments));

        assertThat(pieces).as(text).isEqualTo(plainPieces(text));
        assertThat(fragments).as(text).isEqualTo(plainFragments(text));
    }

    private record Fragments(List<String> found) implements FragmentScanner.Sink {
        @Override
        public boolean takesMore() {
            return true;
        }

        @Override
        public void fragment(ByteText text, int from, int to, boolean plain) {
            assertThat(!plain || text.substring(from, to).matches("[!-~]*")).isTrue();
            found.add(text.substring(from, to));
        }
    }

    private static List<String> plainPieces(String text) {
        List<String> found = new ArrayList<>();
        cut(text, 8, (from, to) -> {
            int end = trimmed(text, from, to);
            if (end - from >= 8 && end - from <= 2048 && classes(text, from, end) > 1) {
                found.add(ValueKind.ID + NormalForm.of(text.substring(from, end)));
            }
        });
        return found;
    }

    private static List<String> plainFragments(String text) {
        List<String> found = new ArrayList<>();
        cut(text, 4, (from, to) -> {
            int end = trimmed(text, from, to);
            if (end - from >= 4 && (text.length() <= 64 || !isWord(text, from, end))) {
                found.add(text.substring(Math.max(from, end - 1024), end));
            }
        });
        return found;
    }

    private static void cut(String text, int shortest, BiConsumer<Integer, Integer> sink) {
        for (int at = 0; at < text.length(); ) {
            int end = end(text, at, text.length(), OUTER);
            if (end - at >= shortest) {
                sink.accept(at, end);
                parts(text, at, end, sink);
            }
            at = end + 1;
        }
    }

    private static void parts(String text, int from, int to, BiConsumer<Integer, Integer> sink) {
        for (int at = from; at < to; ) {
            int end = end(text, at, to, INNER);
            if (end - at < to - from) {
                sink.accept(at, end);
            }
            if (end(text, at, end, LABEL) < end) {
                for (int label = at; label < end; label = end(text, label, end, LABEL) + 1) {
                    sink.accept(label, end(text, label, end, LABEL));
                }
            }
            at = end + 1;
        }
    }

    private static int trimmed(String text, int from, int to) {
        int end = to;
        while (end > from && ".:!?*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int classes(String text, int from, int to) {
        int mask = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            mask |= CharSet.LOWER.has(c) ? 1 : CharSet.UPPER.has(c) ? i == from ? 0 : 2 : CharSet.DIGIT.has(c) ? 4 : 0;
            mask |= SIGN.has(c) ? 8 : c >= 0x80 ? 1 : 0;
        }
        return Integer.bitCount(mask);
    }

    private static boolean isWord(String text, int from, int to) {
        boolean lower = CharSet.LOWER.end(text, from + 1, to) == to;
        boolean upper = CharSet.UPPER.end(text, from, to) == to;
        return CharSet.LETTER.has(text.charAt(from))
                && (lower || upper)
                && Entropy.isWordLike(ByteText.of(text), from, to);
    }

    private static int end(String text, int from, int to, CharSet delimiters) {
        int at = from;
        while (at < to && !delimiters.has(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
