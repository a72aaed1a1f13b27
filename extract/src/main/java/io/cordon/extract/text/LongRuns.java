package io.cordon.extract.text;

/**
 * The long runs of letters, digits and the signs that tokens are written with, one after another. Confined to one thread.
 *
 * <p>A run of fifteen has eight characters of every eighth position in it, wherever it begins. Which eights have no space,
 * quote or other character below all of this kind is worked out for 512 characters at once, a bit for each and without a
 * branch that depends on the text; only those few are looked at.
 */
public final class LongRuns {

    private static final int WINDOW = Long.SIZE * Long.BYTES;

    private static final long LAST = 1L << Long.SIZE - 1;

    private final ByteText text;
    private final char sign;
    private final int shortest;
    private final boolean mixed;
    private int window;
    private long candidates;
    private int start;
    private int end;

    private LongRuns(ByteText text, char sign, int shortest, boolean mixed) {
        this.text = text;
        this.sign = sign;
        this.shortest = shortest;
        this.mixed = mixed;
        candidates = candidates();
    }

    /** The runs of {@link CharSet#ANY_BASE64} of at least so many characters, fifteen or more. */
    public static LongRuns base64(ByteText text, int shortest) {
        return new LongRuns(text, '/', shortest, false);
    }

    /** As {@link #base64}, but may leave out those of less than sixty characters without a capital. */
    public static LongRuns mixedBase64(ByteText text, int shortest) {
        return new LongRuns(text, '/', shortest, true);
    }

    /** The runs of {@link CharSet#BASE64URL}, plus and equals signs of at least so many characters, fifteen or more. */
    public static LongRuns tokens(ByteText text, int shortest) {
        return new LongRuns(text, '=', shortest, false);
    }

    /** As {@link #tokens}, but may leave out those of less than sixty characters without a capital. */
    public static LongRuns mixedTokens(ByteText text, int shortest) {
        return new LongRuns(text, '=', shortest, true);
    }

    /** Goes on to the next run behind a position, where the text begins or a run ended. Returns false if there is none. */
    public boolean next(int from) {
        while (window < text.length()) {
            while (candidates != 0) {
                int eight = window + Long.numberOfTrailingZeros(candidates) * Long.BYTES;
                candidates &= candidates - 1;
                if (eight >= Math.max(from, end) && others(eight) == 0) {
                    start = Math.max(from, startBefore(eight));
                    end = endBehind(eight + Long.BYTES);
                    if (end - start >= shortest) {
                        return true;
                    }
                }
            }
            window += WINDOW;
            candidates = candidates();
        }
        return false;
    }

    /** Where the run begins. */
    public int start() {
        return start;
    }

    /** Where the run ends. */
    public int end() {
        return end;
    }

    /** A bit for each eight characters from the window on of which none is below all of this kind. */
    private long candidates() {
        int last = Math.min(window + WINDOW, text.length()) - Long.BYTES;
        long eights = 0;
        for (int at = window, bit = 0; at <= last; at += Long.BYTES, bit++) {
            eights |= isNone(Lanes.below(text.eight(at), '+')) << bit;
        }
        return mixed && eights != 0 ? withCapitals(eights) : eights;
    }

    /** Those neighbours of which one has a capital, or which are many, or go on in another window. */
    private long withCapitals(long eights) {
        int end = Math.min(window + WINDOW, text.length());
        long capitals = 0;
        for (int at = window, bit = 0; at < end; at += Long.BYTES, bit++) {
            capitals |= (isNone(Lanes.upper(text.eight(at))) ^ 1) << bit;
        }
        long many = eights & eights >>> 1 & eights >>> 2;
        long edges = (window > 0 ? 1 : 0) | (end < text.length() ? LAST : 0);
        long wanted = eights & (capitals | capitals << 1 | capitals >>> 1 | many & many >>> 3 | edges);
        long before = 0;
        while (wanted != before) {
            before = wanted;
            wanted |= eights & (wanted << 1 | wanted >>> 1);
        }
        return wanted;
    }

    /** One if no bit of a byte's highest is set, else zero. */
    private static long isNone(long these) {
        return (these >>> 1) - 1 >>> Long.SIZE - 1;
    }

    /** Where those characters begin that stand before an eight of them, not all of the eight before. */
    private int startBefore(int eight) {
        return eight == 0 ? 0 : eight - Long.numberOfLeadingZeros(others(eight - Long.BYTES)) / Byte.SIZE;
    }

    /** The zeros behind the text are others. */
    private int endBehind(int from) {
        int at = from;
        long others = others(at);
        while (others == 0) {
            at += Long.BYTES;
            others = others(at);
        }
        return at + Lanes.first(others);
    }

    /** Those of eight characters that are of another kind. */
    private long others(int at) {
        long eight = text.eight(at);
        long signs =
                Lanes.equal(eight, '+') | Lanes.equal(eight, '-') | Lanes.equal(eight, '_') | Lanes.equal(eight, sign);
        return ~(Lanes.letters(eight) | Lanes.digits(eight) | signs) & Lanes.ALL;
    }
}
