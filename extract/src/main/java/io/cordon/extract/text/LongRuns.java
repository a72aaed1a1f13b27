package io.cordon.extract.text;

/**
 * The long runs of letters, digits and the signs that tokens are written with, one after another: they stand in the
 * {@link LongWords} of a text, of which hardly any character needs to be looked at otherwise. Confined to one thread.
 */
public final class LongRuns {

    private final ByteText text;
    private final LongWords words;
    private final char sign;
    private final int shortest;
    private int window = -1;
    private long candidates;
    private int start;
    private int end;

    private LongRuns(ByteText text, LongWords words, char sign, int shortest) {
        this.text = text;
        this.words = words;
        this.sign = sign;
        this.shortest = shortest;
    }

    /** The runs of {@link CharSet#ANY_BASE64} of at least so many characters, fifteen or more. */
    public static LongRuns base64(ByteText text, int shortest) {
        return new LongRuns(text, LongWords.of(text), '/', shortest);
    }

    /** As {@link #base64}, but may leave out those of less than sixty characters without a capital. */
    public static LongRuns mixedBase64(ByteText text, int shortest) {
        return new LongRuns(text, text.mixedWords(), '/', shortest);
    }

    /** The runs of {@link CharSet#BASE64URL}, plus and equals signs of at least so many characters, fifteen or more. */
    public static LongRuns tokens(ByteText text, int shortest) {
        return new LongRuns(text, LongWords.of(text), '=', shortest);
    }

    /** As {@link #tokens}, but may leave out those of less than sixty characters without a capital. */
    public static LongRuns mixedTokens(ByteText text, int shortest) {
        return new LongRuns(text, text.mixedWords(), '=', shortest);
    }

    /** Goes on to the next run behind a position, where the text begins or a run ended. Returns false if there is none. */
    public boolean next(int from) {
        while (candidates != 0 || nextWindow()) {
            int eight = window * LongWords.WINDOW + Long.numberOfTrailingZeros(candidates) * Long.BYTES;
            candidates &= candidates - 1;
            if (eight >= Math.max(from, end) && others(eight) == 0) {
                start = Math.max(from, startBefore(eight));
                end = endBehind(eight + Long.BYTES);
                if (end - start >= shortest) {
                    return true;
                }
            }
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

    /** Goes on to the next window with a long word. Returns false if there is none. */
    private boolean nextWindow() {
        while (candidates == 0 && ++window < words.windows()) {
            candidates = words.window(window);
        }
        return candidates != 0;
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
