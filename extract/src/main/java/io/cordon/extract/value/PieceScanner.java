package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.NormalForm;

/**
 * Finds what may be a known secret on its way out: every piece of 8 to 2048 characters of at least two classes (lower,
 * upper, digit, sign), cut at white space and quotes, and again at the signs of assignments, URLs and host names.
 */
public final class PieceScanner {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 2048;
    private static final CharSet OUTER = CharSet.of(" \t\r\n\"'`<>()[]{},;|\\");
    private static final CharSet INNER = OUTER.plus("=&:/?@#");
    private static final CharSet LABEL = CharSet.of(".");
    private static final CharSet SIGN = CharSet.of("!$%*+-._~^=&:/?@#");

    private PieceScanner() {}

    /** Reports the pieces as identifiers. */
    public static void scan(String text, ValueSink sink) {
        int at = 0;
        while (at < text.length()) {
            int end = end(text, at, text.length(), OUTER);
            if (end - at >= SHORTEST) {
                outer(text, at, end, sink);
            }
            at = end + 1;
        }
    }

    private static void outer(String text, int from, int to, ValueSink sink) {
        report(text, from, to, sink);
        int at = from;
        while (at < to) {
            int end = end(text, at, to, INNER);
            if (end - at < to - from) {
                report(text, at, end, sink);
            }
            labels(text, at, end, sink);
            at = end + 1;
        }
    }

    /** The parts of a piece with dots, as of a host name. */
    private static void labels(String text, int from, int to, ValueSink sink) {
        int end = end(text, from, to, LABEL);
        for (int at = from; end < to && at < to; at = end(text, at, to, LABEL) + 1) {
            report(text, at, end(text, at, to, LABEL), sink);
        }
    }

    private static void report(String text, int from, int to, ValueSink sink) {
        int end = to;
        while (end > from && ".:!?*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end - from >= SHORTEST && end - from <= LONGEST && classes(text, from, end) > 1) {
            sink.value(ValueKind.ID, NormalForm.of(text.substring(from, end)));
        }
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

    private static int end(String text, int from, int to, CharSet delimiters) {
        int at = from;
        while (at < to && !delimiters.has(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
