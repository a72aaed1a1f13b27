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

    /** For each byte of a {@link ByteText} a byte for each kind, one if the character is of it. */
    private static final long[] KINDS = kinds();

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] maps;
    private final int size;

    private Kinds(byte[] maps, int size) {
        this.maps = maps;
        this.size = size;
    }

    /** The kinds of so many characters, behind which zeros are. */
    static Kinds of(byte[] bytes, int length) {
        int blocks = (length + Long.SIZE - 1) / Long.SIZE;
        int size = (blocks + 1) * Long.BYTES;
        byte[] maps = new byte[COUNT * size];
        long[] rows = new long[COUNT];
        for (int block = 0; block < blocks; block++) {
            int from = block * Long.SIZE;
            if (from + Long.SIZE <= length) {
                read(bytes, from, rows);
            } else {
                readLast(bytes, from, length, rows);
            }
            turn(rows);
            for (int kind = 0; kind < COUNT; kind++) {
                LONGS.set(maps, kind * size + block * Long.BYTES, rows[kind]);
            }
        }
        return new Kinds(maps, size);
    }

    /** A bit for each character from a position on that is of the kind, for {@value #AT_ONCE} of them at least. */
    long at(int kind, int position) {
        return (long) LONGS.get(maps, kind * size + (position >>> 3)) >>> (position & Byte.SIZE - 1);
    }

    private static void read(byte[] bytes, int from, long[] rows) {
        for (int row = 0; row < COUNT; row++) {
            rows[row] = row(bytes, from + row * Long.BYTES);
        }
    }

    private static void readLast(byte[] bytes, int from, int length, long[] rows) {
        for (int row = 0; row < COUNT; row++) {
            int at = from + row * Long.BYTES;
            rows[row] = at < length ? row(bytes, at) : 0;
        }
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

    /** From a row of kinds for each eight characters to a row of characters for each kind: halves, quarters, then bytes change places. */
    private static void turn(long[] rows) {
        for (int row = 0; row < 4; row++) {
            swap(rows, row, 4, 0xffff_ffffL);
        }
        for (int row = 0; row < 2; row++) {
            swap(rows, row, 2, 0xffff_0000_ffffL);
            swap(rows, row + 4, 2, 0xffff_0000_ffffL);
        }
        for (int row = 0; row < COUNT; row += 2) {
            swap(rows, row, 1, 0xff_00ff_00ff_00ffL);
        }
    }

    private static void swap(long[] rows, int row, int distance, long low) {
        int shift = distance * Byte.SIZE;
        long different = (rows[row] >>> shift ^ rows[row + distance]) & low;
        rows[row] ^= different << shift;
        rows[row + distance] ^= different;
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
