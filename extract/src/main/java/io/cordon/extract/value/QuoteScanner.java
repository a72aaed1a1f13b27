package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.text.Signs;

/** Finds quoted strings of one line. */
public final class QuoteScanner {

    private static final int LONGEST = 200;
    private static final String OPENING = "\"'`\u201c\u2018\u00ab\u201e";
    private static final String CLOSING = "\"'`\u201d\u2019\u00bb\u201c";

    private QuoteScanner() {}

    /** Reports the quoted strings in a text. */
    public static void scan(ByteText text, ValueSink sink) {
        int to = text.length();
        int at = Signs.quote(text, 0);
        while (at < to) {
            int quote = OPENING.indexOf(text.charAt(at));
            int close = quote < 0 || at > 0 && isInWord(text.charAt(at - 1))
                    ? -1
                    : close(text, at + 1, Math.min(to, at + 2 + LONGEST), CLOSING.charAt(quote));
            if (close > at + 1 && NormalForm.isButForCase(text, at + 1, close)) {
                sink.visible(ValueKind.QUOTED, text, at + 1, close);
            } else if (close > at + 1) {
                String normal = NormalForm.of(text.substring(at + 1, close));
                if (!normal.isEmpty()) {
                    sink.value(ValueKind.QUOTED, normal);
                }
            }
            at = Signs.quote(text, Math.max(at, close) + 1);
        }
    }

    /** The closing quote, which no word follows; an apostrophe inside a word closes nothing. */
    private static int close(ByteText text, int from, int limit, char quote) {
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return -1;
            }
            if (c == quote && (i + 1 == text.length() || !isInWord(text.charAt(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c);
    }
}
