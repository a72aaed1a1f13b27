package io.cordon.extract.text;

/**
 * Where long words of a text may stand: runs of what tokens, encoded text and keys are written with, which no space, quote or
 * bracket is among. Worked out once for a text, for all who look for these: most texts have none with a capital, and need
 * no further look. Immutable.
 *
 * <p>A run of fifteen has eight characters of every eighth position in it, wherever it begins: a bit for each of these
 * eights.
 */
public final class LongWords {

    /** Eights that are asked at once. */
    private static final int AT_ONCE = Kinds.AT_ONCE / Long.BYTES;

    /** Eights that one number of bits is about. */
    private static final int EIGHTS = 9 * AT_ONCE;

    /** Characters that one number of bits is about. */
    static final int WINDOW = EIGHTS * Long.BYTES;

    private static final int SHORTEST = 15;
    private static final CharSet CHARACTERS = CharSet.ANY_BASE64.plus("=.:@~");

    private final long[] windows;
    private final int length;

    private LongWords(long[] windows, int length) {
        this.windows = windows;
        this.length = length;
    }

    /** All of them. */
    static LongWords of(ByteText text) {
        LongWords words = new LongWords(windows(text), text.length());
        for (int i = 0; i < words.windows.length; i++) {
            words.windows[i] = eights(text, i * WINDOW);
        }
        return words;
    }

    /** May leave out those of less than sixty characters without a capital. */
    static LongWords mixed(ByteText text) {
        LongWords words = new LongWords(windows(text), text.length());
        for (int i = 0; i < words.windows.length; i++) {
            words.windows[i] = mixedEights(text, i * WINDOW);
        }
        return words;
    }

    /** Whether a fixed text and at least so many of these characters beside it are always in such a word. */
    public static boolean hold(String fixed, CharSet others, int fewest) {
        return fewest >= SHORTEST && others.isIn(CHARACTERS) && CHARACTERS.hasAll(fixed);
    }

    /** How many windows the text has. */
    int windows() {
        return windows.length;
    }

    /** A bit for each eight characters of a window that are all in such a word. */
    long window(int window) {
        return windows[window];
    }

    /** Whether there may be any. */
    public boolean mayBeAny() {
        return next(0) < length;
    }

    /** Where the next eight characters of such a word stand that do not end before a position; the length of the text if there are none. */
    public int next(int from) {
        long looked = -1L << from % WINDOW / Long.BYTES;
        for (int window = from / WINDOW; window < windows.length; window++) {
            long eights = windows[window] & looked;
            if (eights != 0) {
                return window * WINDOW + Long.numberOfTrailingZeros(eights) * Long.BYTES;
            }
            looked = -1L;
        }
        return length;
    }

    private static long[] windows(ByteText text) {
        return new long[(text.length() + WINDOW - 1) / WINDOW];
    }

    private static long eights(ByteText text, int window) {
        int count = Math.min(EIGHTS, (text.length() - window) / Long.BYTES);
        long others = 0;
        for (int eight = 0; eight < count; eight += AT_ONCE) {
            int at = window + eight * Long.BYTES;
            long delimiters = others(text, at);
            others |= eightsWith(delimiters) << eight;
        }
        return ~others & (1L << count) - 1;
    }

    private static long mixedEights(ByteText text, int window) {
        long eights = eights(text, window);
        if (eights == 0) {
            return 0;
        }
        int end = Math.min(window + WINDOW, text.length());
        long capitals = 0;
        for (int at = window, eight = 0; at < end; at += Kinds.AT_ONCE, eight += AT_ONCE) {
            capitals |= eightsWith(text.kinds(Kinds.CAPITAL, at)) << eight;
        }
        long many = eights & eights >>> 1 & eights >>> 2;
        long edges = (window > 0 && isMixedAround(text, window) ? 1 : 0)
                | (end < text.length() && isMixedAround(text, end) ? 1L << EIGHTS - 1 : 0);
        long mixed = eights & (capitals | many & many >>> 3 | edges);
        for (long left = capitals & ~eights & (eights << 1 | eights >>> 1); left != 0; left &= left - 1) {
            mixed |= eights & reached(text, window, Long.numberOfTrailingZeros(left));
        }
        return withNeighbours(mixed, eights);
    }

    /** Whether the word around the edge of a window has a capital or is long, by what is seen from there. */
    private static boolean isMixedAround(ByteText text, int edge) {
        int before = Long.numberOfLeadingZeros(others(text, edge - Kinds.AT_ONCE) << Long.SIZE - Kinds.AT_ONCE);
        int behind = Math.min(text.length() - edge, Long.numberOfTrailingZeros(others(text, edge)));
        if (before + behind >= Kinds.AT_ONCE) {
            return true;
        }
        long capitals = text.kinds(Kinds.CAPITAL, edge - before) & (1L << before + behind) - 1;
        return capitals != 0;
    }

    /** Of the eights before and behind one that is not all in a word those whose word has a capital in it. */
    private static long reached(ByteText text, int window, int eight) {
        int at = window + eight * Long.BYTES;
        long others = others(text, at) & 0xff;
        long capitals = text.kinds(Kinds.CAPITAL, at) & 0xff;
        boolean before = Long.lowestOneBit(capitals) < Long.lowestOneBit(others);
        boolean behind = capitals > others;
        return (before ? 1L << eight >>> 1 : 0) | (behind ? 2L << eight : 0);
    }

    /** The characters that are in no such word. */
    private static long others(ByteText text, int at) {
        return text.kinds(Kinds.DELIMITER, at) & ~text.kinds(Kinds.OTHER, at);
    }

    /** A bit for each of seven eights of characters that has one of these. */
    private static long eightsWith(long these) {
        return ~Lanes.bits(Lanes.equal(these, '\0')) & (1L << AT_ONCE) - 1;
    }

    /** These eights and those next to them in the same words. */
    private static long withNeighbours(long these, long eights) {
        long all = these;
        long before = 0;
        while (all != before) {
            before = all;
            all |= eights & (all << 1 | all >>> 1);
        }
        return all;
    }
}
