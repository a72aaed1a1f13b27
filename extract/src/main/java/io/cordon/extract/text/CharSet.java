package io.cordon.extract.text;

/**
 * A fixed set of ASCII characters, asked in constant time. A record, because the virtual machine takes the components of a
 * constant record for constants: asking is one load then.
 *
 * @param low a bit for each character below 64
 * @param high a bit for each of the others
 * @param table for a byte of a {@link ByteText} as index; negative ones, which are not ASCII, lie in its upper half
 */
public record CharSet(long low, long high, boolean[] table) {

    public static final CharSet ASCII = range('\0', '\u007f');
    public static final CharSet DIGIT = range('0', '9');
    public static final CharSet LOWER = range('a', 'z');
    public static final CharSet UPPER = range('A', 'Z');
    public static final CharSet LETTER = LOWER.plus(UPPER);
    public static final CharSet BASE62 = LETTER.plus(DIGIT);
    public static final CharSet WORD = BASE62.plus("_");
    public static final CharSet HEX = DIGIT.plus(range('a', 'f')).plus(range('A', 'F'));
    public static final CharSet BASE64URL = BASE62.plus("-_");
    public static final CharSet BASE64 = BASE62.plus("+/");
    public static final CharSet ANY_BASE64 = BASE64.plus(BASE64URL);

    private CharSet(long low, long high) {
        this(low, high, table(low, high));
    }

    private static boolean[] table(long low, long high) {
        boolean[] table = new boolean[256];
        for (int c = 0; c < 128; c++) {
            table[c] = ((c < 64 ? low : high) >>> c & 1) != 0;
        }
        return table;
    }

    /** These characters, all of them ASCII. */
    public static CharSet of(String characters) {
        long low = 0;
        long high = 0;
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c >= 128) {
                throw new IllegalArgumentException("not an ASCII character: U+" + Integer.toHexString(c));
            }
            low |= c < 64 ? 1L << c : 0;
            high |= c < 64 ? 0 : 1L << (c - 64);
        }
        return new CharSet(low, high);
    }

    /** The characters from the first to the last. */
    public static CharSet range(char first, char last) {
        StringBuilder characters = new StringBuilder();
        for (char c = first; c <= last; c++) {
            characters.append(c);
        }
        return of(characters.toString());
    }

    /** The characters of both. */
    public CharSet plus(CharSet other) {
        return new CharSet(low | other.low, high | other.high);
    }

    /** The characters of this and these. */
    public CharSet plus(String characters) {
        return plus(of(characters));
    }

    /** Whether all of these characters are in the other set. */
    public boolean isIn(CharSet other) {
        return (low & ~other.low) == 0 && (high & ~other.high) == 0;
    }

    /** Whether the character is in the set. */
    public boolean has(char c) {
        return c < 64 ? (low >>> c & 1) != 0 : c < 128 && (high >>> (c - 64) & 1) != 0;
    }

    /** Whether all characters of the text are in the set. */
    public boolean hasAll(String text) {
        return end(text, 0, text.length()) == text.length();
    }

    /** How many characters of the text are in the set. */
    public int count(String text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += has(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    /** The first position from {@code from} on, before {@code limit}, whose character is not in the set; or the limit. */
    public int end(String text, int from, int limit) {
        int at = from;
        while (at < limit && has(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether the character of this byte of a {@link ByteText} is in the set. */
    public boolean has(byte b) {
        return table[b & 0xff];
    }

    /** How many characters of the text are in the set. */
    public int count(ByteText text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += has(text.at(i)) ? 1 : 0;
        }
        return count;
    }

    /** As {@link #end(String, int, int)}. */
    public int end(ByteText text, int from, int limit) {
        int at = from;
        while (at < limit && has(text.at(at))) {
            at++;
        }
        return at;
    }

    /** The position after the last character before {@code from} that is not in the set, not before {@code limit}. */
    public int start(String text, int from, int limit) {
        int at = from;
        while (at > limit && has(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }
}
