package io.cordon.extract.text;

/**
 * Where one of a set of words may begin: a position is asked by its next four characters, whatever their case. Not
 * thread-safe while words are added.
 */
public final class Starts {

    /*
     * A set of three-byte numbers, kept as bits under a hash without its keys, so that it may say yes for others too. The
     * questions of neighbouring positions do not wait for each other, other than the steps of an automaton. One position in a
     * hundred of an ordinary text is let through for the keywords of secrets; of those the fourth character turns half away.
     */
    private static final int LOG_BITS = 16;
    private static final int LOG_FOURTHS = 11;
    private static final int PAIR_BITS = 5;

    /** Of four hundred random ones that under which fewest of what texts are made of fall on the keywords of secrets. */
    private static final int FACTOR = 0xdaa3018b;

    private static final int THREE_BYTES = 0xff_ffff;
    private static final int ANY = -1;
    private static final int AT_ONCE = 4;

    /** Makes letters lower case, and other characters something that is the same for words and texts. */
    private static final int LOWER = 0x20_2020;

    private final long[] bits = new long[1 << LOG_BITS - 6];

    /** Under another, shorter hash of three characters those that may be the fourth, by their lowest five bits. */
    private final int[] fourths = new int[1 << LOG_FOURTHS];

    /** The words of two characters, by the lowest five bits of both: any may be their fourth. */
    private final long[] pairs = new long[1 << 2 * PAIR_BITS - 6];

    /** Adds a word of at least two characters; what it lacks of four may be anything. */
    public void add(String word) {
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

    /** The first position from {@code from} on where a word of the set may begin; the length of the text if there is none. */
    public int next(ByteText text, int from) {
        int length = text.length();
        for (int at = from; at < length; at += AT_ONCE) {
            if (mayBeAtOneOf(text.eight(at))) {
                int found = at;
                while (found < at + AT_ONCE && !has(text.four(found))) {
                    found++;
                }
                if (found < at + AT_ONCE) {
                    return Math.min(found, length);
                }
            }
        }
        return length;
    }

    /** Whether one may begin at one of the first four of eight bytes; of the fourth character nothing is asked yet. */
    private boolean mayBeAtOneOf(long eight) {
        long any = bit((int) eight)
                | bit((int) (eight >>> Byte.SIZE))
                | bit((int) (eight >>> 2 * Byte.SIZE))
                | bit((int) (eight >>> 3 * Byte.SIZE));
        return (any & 1) != 0;
    }

    private long bit(int four) {
        int slot = slot(four);
        return bits[slot >>> 6] >>> slot;
    }

    /** Whether a word of the set may begin anywhere in a text that is read from its end to its start. */
    public boolean isInBackwards(ByteText text) {
        int last = text.length() - 1;
        for (int at = last; at >= Integer.BYTES - 1; at--) {
            if (has(Integer.reverseBytes(text.four(at - Integer.BYTES + 1)))) {
                return true;
            }
        }
        // Behind the last characters are zeros.
        for (int at = Math.min(last, Integer.BYTES - 2); at >= 0; at--) {
            if (has(Integer.reverseBytes(text.four(0) << (Integer.BYTES - 1 - at) * Byte.SIZE))) {
                return true;
            }
        }
        return false;
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
