package io.cordon.extract.secret;

import io.cordon.extract.text.ByteText;

/**
 * Where a keyword may begin: each position is asked by its next three characters, whatever their case. One in fifty says
 * yes in an ordinary text. Not thread-safe while keywords are added.
 */
final class KeywordStarts {

    /*
     * A set of three-byte numbers, kept as bits under a hash without its keys, so that it may say yes for others too. The
     * questions of neighbouring positions do not wait for each other, other than the steps of an automaton.
     */
    private static final int LOG_BITS = 16;
    private static final int THREE_BYTES = 0xff_ffff;

    /** Makes letters lower case, and other characters something that is the same for keywords and texts. */
    private static final int LOWER = 0x20_2020;

    private final long[] bits = new long[1 << LOG_BITS - 6];

    /** Adds a keyword of at least two characters; of two, with any third one. */
    void add(String keyword) {
        int two = keyword.charAt(0) | keyword.charAt(1) << 8;
        if (keyword.length() > 2) {
            set(two | keyword.charAt(2) << 16);
            return;
        }
        for (int third = 0; third < 256; third++) {
            set(two | third << 16);
        }
    }

    /** The first position from {@code from} on where a keyword may begin; the length of the text if there is none. */
    int next(ByteText text, int from) {
        int at = from;
        int length = text.length();
        while (at < length && !has(text.four(at))) {
            at++;
        }
        return at;
    }

    private boolean has(int three) {
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
