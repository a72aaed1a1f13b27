package io.cordon.extract.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What the characters of a text are: a map of bits for each kind, so that fifty-six characters are asked at once, from any
 * position on. Worked out once for a text, for all who look at it and at its parts. Immutable.
 */
public final class Kinds {

    /** Characters that are asked at once. */
    public static final int AT_ONCE = 56;

    /** A to Z, and what is not ASCII. */
    public static final int CAPITAL = 0;

    public static final int DIGIT = 1;

    /** What a value has and a plain word has not, other than digits. */
    public static final int SIGN = 2;

    /** What a piece of text may have besides, and the equals sign, which tokens have but pieces end at. */
    public static final int OTHER = 3;

    /** All else but small letters, and what is not ASCII. */
    public static final int DELIMITER = 4;

    /** Where a sentence may end. */
    public static final int STOP = 5;

    /** Quotes, what tags begin with, and what is not ASCII. */
    public static final int QUOTE = 6;

    /** What cannot be seen, and what is not ASCII. */
    public static final int HIDDEN = 7;

    private static final int COUNT = 8;
    private static final CharSet SIGNS = CharSet.of("@./:\\");
    private static final CharSet OTHERS = CharSet.of("-_+#$%*!?~^=");
    private static final CharSet STOPS = CharSet.of("\n.!?<>");
    private static final CharSet QUOTES = CharSet.of("\"'`<");
    private static final CharSet VISIBLE = CharSet.range('!', '~');

    private static final long HALVES = 0xffff_ffffL;
    private static final long QUARTERS = 0xffff_0000_ffffL;
    private static final long EIGHTHS = 0xff_00ff_00ff_00ffL;

    /** For each byte of a {@link ByteText} a byte for each kind, one if the character is of it. */
    private static final long[] KINDS = kinds();

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Kinds() {}

    /** The maps of so many characters, behind which zeros are, one map after another. */
    static byte[] of(byte[] bytes, int length) {
        int blocks = (length + Long.SIZE - 1) / Long.SIZE;
        int size = (blocks + 1) * Long.BYTES;
        byte[] maps = new byte[COUNT * size];
        for (int block = 0; block < blocks; block++) {
            int from = block * Long.SIZE;
            int at = block * Long.BYTES;
            if (from + Long.SIZE <= length) {
                turn(
                        maps,
                        at,
                        size,
                        row(bytes, from),
                        row(bytes, from + 8),
                        row(bytes, from + 16),
                        row(bytes, from + 24),
                        row(bytes, from + 32),
                        row(bytes, from + 40),
                        row(bytes, from + 48),
                        row(bytes, from + 56));
            } else {
                turn(
                        maps,
                        at,
                        size,
                        row(bytes, from, length),
                        row(bytes, from + 8, length),
                        row(bytes, from + 16, length),
                        row(bytes, from + 24, length),
                        row(bytes, from + 32, length),
                        row(bytes, from + 40, length),
                        row(bytes, from + 48, length),
                        row(bytes, from + 56, length));
            }
        }
        return maps;
    }

    /** A bit for each character from a position on that is of the kind, for {@value #AT_ONCE} of them at least. */
    static long at(byte[] maps, int kind, int position) {
        return (long) LONGS.get(maps, kind * (maps.length / COUNT) + (position >>> 3)) >>> (position & Byte.SIZE - 1);
    }

    private static long row(byte[] bytes, int at, int length) {
        return at < length ? row(bytes, at) : 0;
    }

    /** Of eight characters a byte for each kind, with a bit for each of them. */
    private static long row(byte[] bytes, int at) {
        return KINDS[bytes[at] & 0xff]
                | KINDS[bytes[at + 1] & 0xff] << 1
                | KINDS[bytes[at + 2] & 0xff] << 2
                | KINDS[bytes[at + 3] & 0xff] << 3
                | KINDS[bytes[at + 4] & 0xff] << 4
                | KINDS[bytes[at + 5] & 0xff] << 5
                | KINDS[bytes[at + 6] & 0xff] << 6
                | KINDS[bytes[at + 7] & 0xff] << 7;
    }

    /**
     * From a row of kinds for each eight characters to a row of characters for each kind: halves, quarters, then bytes change
     * places. In variables, because an array of rows would be written and read for each change.
     */
    private static void turn(
            byte[] maps, int at, int size, long a, long b, long c, long d, long e, long f, long g, long h) {
        long a1 = low(a, e, 32, HALVES);
        long e1 = high(a, e, 32, HALVES);
        long b1 = low(b, f, 32, HALVES);
        long f1 = high(b, f, 32, HALVES);
        long c1 = low(c, g, 32, HALVES);
        long g1 = high(c, g, 32, HALVES);
        long d1 = low(d, h, 32, HALVES);
        long h1 = high(d, h, 32, HALVES);
        long a2 = low(a1, c1, 16, QUARTERS);
        long c2 = high(a1, c1, 16, QUARTERS);
        long b2 = low(b1, d1, 16, QUARTERS);
        long d2 = high(b1, d1, 16, QUARTERS);
        long e2 = low(e1, g1, 16, QUARTERS);
        long g2 = high(e1, g1, 16, QUARTERS);
        long f2 = low(f1, h1, 16, QUARTERS);
        long h2 = high(f1, h1, 16, QUARTERS);
        long a3 = low(a2, b2, 8, EIGHTHS);
        long b3 = high(a2, b2, 8, EIGHTHS);
        long c3 = low(c2, d2, 8, EIGHTHS);
        long d3 = high(c2, d2, 8, EIGHTHS);
        long e3 = low(e2, f2, 8, EIGHTHS);
        long f3 = high(e2, f2, 8, EIGHTHS);
        long g3 = low(g2, h2, 8, EIGHTHS);
        long h3 = high(g2, h2, 8, EIGHTHS);
        LONGS.set(maps, at, a3);
        LONGS.set(maps, at + size, b3);
        LONGS.set(maps, at + 2 * size, c3);
        LONGS.set(maps, at + 3 * size, d3);
        LONGS.set(maps, at + 4 * size, e3);
        LONGS.set(maps, at + 5 * size, f3);
        LONGS.set(maps, at + 6 * size, g3);
        LONGS.set(maps, at + 7 * size, h3);
    }

    /** The lower parts of both. */
    private static long low(long one, long other, int shift, long mask) {
        return one & mask | other << shift & ~mask;
    }

    /** The upper parts of both. */
    private static long high(long one, long other, int shift, long mask) {
        return one >>> shift & mask | other & ~mask;
    }

    private static long[] kinds() {
        long[] kinds = new long[256];
        for (int i = 0; i < kinds.length; i++) {
            byte b = (byte) i;
            boolean foreign = b < 0;
            boolean delimiter = !CharSet.BASE62.has(b) && !SIGNS.has(b) && (!OTHERS.has(b) || b == '=');
            kinds[i] = bit(CAPITAL, foreign || CharSet.UPPER.has(b))
                    | bit(DIGIT, CharSet.DIGIT.has(b))
                    | bit(SIGN, SIGNS.has(b))
                    | bit(OTHER, OTHERS.has(b))
                    | bit(DELIMITER, delimiter)
                    | bit(STOP, STOPS.has(b))
                    | bit(QUOTE, foreign || QUOTES.has(b))
                    | bit(HIDDEN, !VISIBLE.has(b));
        }
        return kinds;
    }

    private static long bit(int kind, boolean is) {
        return is ? 1L << kind * Byte.SIZE : 0;
    }
}
