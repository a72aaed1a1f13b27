package io.cordon.extract.tree;

import io.cordon.extract.text.CharSet;

/** Backslash escapes as JSON, YAML, Python and JavaScript write them. What is no escape stays as it is. */
public final class StringEscapes {

    private static final String NAMES = "nrtbf0aev";
    private static final String CHARACTERS = "\n\r\t\b\f\0\u0007\u001b\u000b";

    private StringEscapes() {}

    /** The position of the quote that closes a string which begins at {@code from}; the end of the text if none does. */
    public static int end(String text, int from, char quote) {
        int at = from;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    /** The text from one position to another with its escapes resolved. */
    public static String resolve(String text, int from, int to) {
        int backslash = text.indexOf('\\', from);
        if (backslash < 0 || backslash >= to) {
            return text.substring(from, to);
        }
        StringBuilder resolved = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < to) {
                at = escape(text, at + 1, to, resolved);
            } else {
                resolved.append(c);
                at++;
            }
        }
        return resolved.toString();
    }

    /** Appends what the escape stands for. Returns the position after it. */
    private static int escape(String text, int at, int to, StringBuilder resolved) {
        char c = text.charAt(at);
        int digits = c == 'u' ? 4 : c == 'x' ? 2 : c == 'U' ? 8 : 0;
        if (digits > 0 && at + digits < to && CharSet.HEX.end(text, at + 1, at + 1 + digits) == at + 1 + digits) {
            int codePoint = (int) Long.parseLong(text.substring(at + 1, at + 1 + digits), 16);
            resolved.appendCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : 0xfffd);
            return at + 1 + digits;
        }
        int named = NAMES.indexOf(c);
        if (named >= 0) {
            resolved.append(CHARACTERS.charAt(named));
        } else if (c != '\n') {
            resolved.append(c);
        }
        return at + 1;
    }
}
