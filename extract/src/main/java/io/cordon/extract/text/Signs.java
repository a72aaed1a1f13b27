package io.cordon.extract.text;

/**
 * Where the next character of a kind stands, looking at eight at once. Each question has a loop of its own, in which
 * nothing is called that depends on what is asked: that is what makes them fast.
 */
public final class Signs {

    private static final int GROUPED = 4 * Long.BYTES;

    private Signs() {}

    /** The next digit or sign that a value has and a plain word has not: one of {@code @ . / : \}; or the limit. */
    public static int value(ByteText text, int from, int limit) {
        for (int at = from; at < limit; at += Kinds.AT_ONCE) {
            long these = text.kinds(Kinds.DIGIT, at) | text.kinds(Kinds.SIGN, at);
            if (these != 0) {
                return Math.min(limit, at + Long.numberOfTrailingZeros(these));
            }
        }
        return limit;
    }

    /** The next of one of the signs {@code @ . / : \}, of which a value has few; or the limit. */
    public static int sign(ByteText text, char sign, int from, int limit) {
        int at = text.next(Kinds.SIGN, from, limit);
        while (at < limit && text.at(at) != sign) {
            at = text.next(Kinds.SIGN, at + 1, limit);
        }
        return at;
    }

    /** The next character at which a sentence may end: a line break or one of {@code . ! ? < >}; or the limit. */
    public static int sentence(ByteText text, int from, int limit) {
        return text.next(Kinds.STOP, from, limit);
    }

    /** The next quotation mark, backslash or control character, which JSON escapes; or the limit. */
    public static int escaped(ByteText text, int from, int limit) {
        for (int at = from; at < limit; at += Long.BYTES) {
            long eight = text.eight(at);
            long these =
                    Lanes.range(eight, '\0', '\u001f') | Lanes.upToEqual(eight, '"') | Lanes.upToEqual(eight, '\\');
            if (these != 0) {
                return Math.min(limit, at + Lanes.first(these));
            }
        }
        return limit;
    }

    /** The next of this ASCII character; or the limit. */
    public static int next(ByteText text, char character, int from, int limit) {
        for (int at = from; at < limit; at += Long.BYTES) {
            long these = Lanes.upToEqual(text.eight(at), character);
            if (these != 0) {
                return Math.min(limit, at + Lanes.first(these));
            }
        }
        return limit;
    }

    /** The next of these two ASCII characters; or the limit. */
    public static int either(ByteText text, char one, char other, int from, int limit) {
        for (int at = from; at < limit; at += Long.BYTES) {
            long eight = text.eight(at);
            long these = Lanes.upToEqual(eight, one) | Lanes.upToEqual(eight, other);
            if (these != 0) {
                return Math.min(limit, at + Lanes.first(these));
            }
        }
        return limit;
    }

    /** The next space, control character or character that is not ASCII; or the limit. */
    public static int hidden(ByteText text, int from, int limit) {
        return text.next(Kinds.HIDDEN, from, limit);
    }

    /** How many digits there are among the next 32 characters: no less than {@link #groupedDigits}, which costs more. */
    public static int digits(ByteText text, int from) {
        int count = Math.min(text.length() - from, GROUPED);
        return Long.bitCount(text.kinds(Kinds.DIGIT, from) & (1L << count) - 1);
    }

    /** How many digits there are among the next 32 characters, up to the first one that stands in no number of several groups. */
    public static int groupedDigits(ByteText text, int from) {
        int limit = Math.min(text.length(), from + GROUPED);
        int digits = 0;
        for (int at = from; at < limit; at += Long.BYTES) {
            long eight = text.eight(at);
            long others = ~(Lanes.range(eight, '(', '9') | Lanes.equal(eight, ' ')) & Lanes.ALL;
            // All bits below the first other one, or all.
            digits += Long.bitCount(Lanes.digits(eight) & ~others & others - 1);
            if (others != 0) {
                return digits;
            }
        }
        return digits;
    }

    /** The next ASCII letter; or the length of the text. */
    public static int letter(ByteText text, int from) {
        for (int at = from; at < text.length(); at += Long.BYTES) {
            long these = Lanes.letters(text.eight(at));
            if (these != 0) {
                return at + Lanes.first(these);
            }
        }
        return text.length();
    }

    /** The next character that is no ASCII letter; or the limit. */
    public static int other(ByteText text, int from, int limit) {
        for (int at = from; at < limit; at += Long.BYTES) {
            long these = ~Lanes.letters(text.eight(at)) & Lanes.ALL;
            if (these != 0) {
                return Math.min(limit, at + Lanes.first(these));
            }
        }
        return limit;
    }

    /** The next capital or character that is not ASCII; or the length of the text. */
    public static int capital(ByteText text, int from) {
        return text.next(Kinds.CAPITAL, from, text.length());
    }

    /** How many characters of ASCII white space there are from one position to another. */
    public static int spaces(ByteText text, int from, int to) {
        int spaces = 0;
        for (int at = from; at < to; at += Long.BYTES) {
            long eight = text.eight(at);
            long these = Lanes.range(eight, '\t', '\r') | Lanes.range(eight, '\u001c', ' ');
            spaces += Long.bitCount(to - at < Long.BYTES ? these & (1L << (to - at) * Byte.SIZE) - 1 : these);
        }
        return spaces;
    }

    /** How many capitals there are from one position to another. */
    public static int capitals(ByteText text, int from, int to) {
        int capitals = 0;
        for (int at = from; at < to; at += Long.BYTES) {
            long these = Lanes.range(text.eight(at), 'A', 'Z');
            capitals += Long.bitCount(to - at < Long.BYTES ? these & (1L << (to - at) * Byte.SIZE) - 1 : these);
        }
        return capitals;
    }

    /** The next ASCII quote, sign that a tag may begin with, or character that is not ASCII; or the length of the text. */
    public static int quote(ByteText text, int from) {
        return text.next(Kinds.QUOTE, from, text.length());
    }
}
