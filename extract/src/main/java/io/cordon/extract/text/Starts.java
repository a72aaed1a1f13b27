package io.cordon.extract.text;

/**
 * Where one of a set of words may begin: a position is asked by its next three characters, whatever their case. One in
 * fifty says yes to the keywords of secrets in an ordinary text. Not thread-safe while words are added.
 */
public final class Starts {

    /*
     * A set of three-byte numbers, kept as bits under a hash without its keys, so that it may say yes for others too. The
     * questions of neighbouring positions do not wait for each other, other than the steps of an automaton.
     */
    private static final int LOG_BITS = 16;
    private static final int THREE_BYTES = 0xff_ffff;

    /** Makes letters lower case, and other characters something that is the same for words and texts. */
    private static final int LOWER = 0x20_2020;

    private final long[] bits = new long[1 << LOG_BITS - 6];

    /** Adds a word of at least two characters; of two, with any third one. */
    public void add(String word) {
        int two = word.charAt(0) | word.charAt(1) << 8;
        if (word.length() > 2) {
            set(two | word.charAt(2) << 16);
            return;
        }
        for (int third = 0; third < 256; third++) {
            set(two | third << 16);
        }
    }

    /** The first position from {@code from} on where a word of the set may begin; the length of the text if there is none. */
    public int next(ByteText text, int from) {
        int at = from;
        int length = text.length();
        while (at < length && !has(text.four(at))) {
            at++;
        }
        return at;
    }

    /** Whether one may begin with these three bytes; a fourth does not matter. */
    boolean has(int three) {
        int slot = slot(three);
        return (bits[slot >>> 6] >>> slot & 1) != 0;
    }

    private void set(int three) {
        int slot = slot(three);
        bits[slot >>> 6] |= 1L << slot;
    }

    private static int slot(int three) {
        return ((three | LOWER) & THREE_BYTES) * 0x9e3779b1 >>> Integer.SIZE - LOG_BITS;
    }
}
