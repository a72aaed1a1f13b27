package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Kinds;

/** Where pieces of text end, and what they are made of. */
final class Pieces {

    static final int LOWER = 1;
    static final int UPPER = 2;
    static final int DIGIT = 4;
    static final int AT = 8;
    static final int DOT = 16;
    static final int COLON = 32;
    static final int SLASH = 64;
    static final int OTHER = 128;
    static final int DELIMITER = 256;

    static final int LETTER = LOWER | UPPER;

    private static final CharSet TRAILING = CharSet.of(".:!?*_-");
    private static final CharSet LEADING = CharSet.of("*_#$!?");

    private static final short[] CLASSES = classes();

    private Pieces() {}

    /** What the character at a position is. */
    static int classOf(ByteText text, int at) {
        byte b = text.at(at);
        return b >= 0 ? CLASSES[b] : Character.isLetterOrDigit(text.charAt(at)) ? LOWER | OTHER : DELIMITER;
    }

    /** Where the piece with a character begins, not before a limit. */
    static int start(ByteText text, int limit, int at) {
        int delimiter = text.last(Kinds.DELIMITER, limit, at);
        while (delimiter >= limit && classOf(text, delimiter) != DELIMITER) {
            delimiter = text.last(Kinds.DELIMITER, limit, delimiter);
        }
        return delimiter + 1;
    }

    /** Where the piece with a character ends. */
    static int end(ByteText text, int at, int to) {
        int delimiter = text.next(Kinds.DELIMITER, at, to);
        while (delimiter < to && classOf(text, delimiter) != DELIMITER) {
            delimiter = text.next(Kinds.DELIMITER, delimiter + 1, to);
        }
        return delimiter;
    }

    /** What the characters from one position to another are, together. */
    static int maskOf(ByteText text, int from, int to) {
        int mask = 0;
        for (int at = from; at < to; at += Kinds.AT_ONCE) {
            mask |= mask(text, at, -1L >>> Long.SIZE - Math.min(Kinds.AT_ONCE, to - at));
        }
        return mask;
    }

    /** As {@link #maskOf(ByteText, int, int)}, of these characters behind a position, all of them ASCII and none a delimiter. */
    static int maskOf(ByteText text, int at, long signs, long digits, long these) {
        long capitals = text.kinds(Kinds.CAPITAL, at) & these;
        long others = text.kinds(Kinds.OTHER, at) & these;
        int mask = bit(these & ~(capitals | digits | signs | others), LOWER)
                | bit(capitals, UPPER)
                | bit(digits, DIGIT)
                | bit(others, OTHER);
        for (long left = signs; left != 0; left &= left - 1) {
            mask |= classOf(text, at + Long.numberOfTrailingZeros(left));
        }
        return mask;
    }

    private static int mask(ByteText text, int at, long here) {
        long capitals = text.kinds(Kinds.CAPITAL, at);
        long digits = text.kinds(Kinds.DIGIT, at);
        long signs = text.kinds(Kinds.SIGN, at);
        long others = text.kinds(Kinds.OTHER, at);
        long delimiters = text.kinds(Kinds.DELIMITER, at);
        int mask = bit(~(capitals | digits | signs | others | delimiters) & here, LOWER)
                | bit(capitals & ~delimiters & here, UPPER)
                | bit(digits & here, DIGIT)
                | bit(others & ~delimiters & here, OTHER);
        // Which sign it is, and what is not ASCII, is asked of each.
        for (long left = (signs | delimiters) & here; left != 0; left &= left - 1) {
            mask |= classOf(text, at + Long.numberOfTrailingZeros(left));
        }
        return mask;
    }

    private static int bit(long these, int kind) {
        return these == 0 ? 0 : kind;
    }

    /** The end without punctuation of the sentence around it. */
    static int trimmedEnd(ByteText text, int from, int to) {
        int end = to;
        while (end > from && TRAILING.has(text.at(end - 1))) {
            end--;
        }
        return end;
    }

    /** The start without signs in front. */
    static int trimmedStart(ByteText text, int from, int to) {
        return LEADING.end(text, from, to);
    }

    private static short[] classes() {
        short[] classes = new short[0x80];
        for (char c = 0; c < 0x80; c++) {
            classes[c] = (short) classOfAscii(c);
        }
        return classes;
    }

    private static int classOfAscii(char c) {
        if (CharSet.BASE62.has(c)) {
            return CharSet.DIGIT.has(c) ? DIGIT : CharSet.LOWER.has(c) ? LOWER : UPPER;
        }
        return switch (c) {
            case '@' -> AT;
            case '.' -> DOT;
            case ':' -> COLON;
            case '/', '\\' -> SLASH;
            case '-', '_', '+', '#', '$', '%', '*', '!', '?', '~', '^' -> OTHER;
            default -> DELIMITER;
        };
    }
}
