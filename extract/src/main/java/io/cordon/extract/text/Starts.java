package io.cordon.extract.text;

/**
 * Where one of a set of words may begin: a position is asked by its next four characters, whatever their case. Not
 * thread-safe while words are added.
 */
final class Starts {

    /*
     * A set of three-byte numbers, kept as bits under a hash without its keys, so that it may say yes for others too. Of those
     * that it lets through the fourth character turns half away.
     */
    private static final int LOG_BITS = 14;
    private static final int LOG_FOURTHS = 10;
    private static final int PAIR_BITS = 5;

    private static final int FACTOR = 0x9e3779b1;
    private static final int THREE_BYTES = 0xff_ffff;
    private static final int ANY = -1;

    /** Makes letters lower case, and other characters something that is the same for words and texts. */
    private static final int LOWER = 0x20_2020;

    private final long[] bits = new long[1 << LOG_BITS - 6];

    /** Under another, shorter hash of three characters those that may be the fourth, by their lowest five bits. */
    private final int[] fourths = new int[1 << LOG_FOURTHS];

    /** The words of two characters, by the lowest five bits of both: any may be their fourth. */
    private final long[] pairs = new long[1 << 2 * PAIR_BITS - 6];

    /** Adds a word of at least two characters; what it lacks of four may be anything. */
    void add(String word) {
        int two = word.charAt(0) | word.charAt(1) << 8;
        if (word.length() > 2) {
            set(two | word.charAt(2) << 16, word.length() > 3 ? 1 << word.charAt(3) : ANY);
            return;
        }
        for (int third = 0; third < 256; third++) {
            set(two | third << 16, 0);
        }
        int pair = pair(two);
        pairs[pair >>> 6] |= 1L << pair;
    }

    /** Whether one may begin with these four bytes. */
    boolean has(int four) {
        int slot = slot(four);
        return (bits[slot >>> 6] >>> slot & 1) != 0
                && ((fourths[other(four)] >>> (four >>> 24) & 1) != 0 || isPair(pair(four)));
    }

    private boolean isPair(int pair) {
        return (pairs[pair >>> 6] >>> pair & 1) != 0;
    }

    private static int pair(int four) {
        int ones = (1 << PAIR_BITS) - 1;
        return four & ones | (four >>> Byte.SIZE & ones) << PAIR_BITS;
    }

    private void set(int three, int fourth) {
        int slot = slot(three);
        bits[slot >>> 6] |= 1L << slot;
        fourths[other(three)] |= fourth;
    }

    private static int slot(int four) {
        return ((four | LOWER) & THREE_BYTES) * FACTOR >>> Integer.SIZE - LOG_BITS;
    }

    /** Another hash of the same, so that what shares one rarely shares both. */
    private static int other(int four) {
        return ((four | LOWER) & THREE_BYTES) * 0x85ebca6b >>> Integer.SIZE - LOG_FOURTHS;
    }
}
