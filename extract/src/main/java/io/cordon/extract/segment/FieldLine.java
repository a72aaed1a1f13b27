package io.cordon.extract.segment;

import io.cordon.extract.text.CharSet;
import org.jspecify.annotations.Nullable;

/**
 * A line of the form {@code key: value}.
 *
 * @param key the key without quotes
 * @param value where the value begins; the end of the line if there is none on it
 */
record FieldLine(String key, int value) {

    private static final int LONGEST_KEY = 60;
    private static final int MOST_WORDS = 5;
    private static final CharSet NOT_IN_KEY = CharSet.of("{}[]()<>,\"`=;|?!");

    /** The field of this line; null if it is none. */
    static @Nullable FieldLine read(String text, int start, int end) {
        char quote = text.charAt(start);
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, start + 1);
            return close > start + 1 && close - start <= LONGEST_KEY && isColon(text, close + 1, end)
                    ? new FieldLine(text.substring(start + 1, close), afterColon(text, close + 1, end))
                    : null;
        }
        int words = 1;
        int limit = Math.min(end, start + LONGEST_KEY);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':' && isColon(text, i, end)) {
                return i == start
                        ? null
                        : new FieldLine(text.substring(start, i).strip(), afterColon(text, i, end));
            }
            words += c == ' ' ? 1 : 0;
            if (words > MOST_WORDS || NOT_IN_KEY.has(c)) {
                return null;
            }
        }
        return null;
    }

    private static boolean isColon(String text, int at, int end) {
        return at < end && text.charAt(at) == ':' && (at + 1 == end || text.charAt(at + 1) == ' ');
    }

    private static int afterColon(String text, int colon, int end) {
        int at = colon + 1;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
