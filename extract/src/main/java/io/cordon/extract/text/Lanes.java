package io.cordon.extract.text;

/**
 * Looks at eight bytes of a {@link ByteText} at once. Each answer has the highest bit of a byte set where that byte is of a
 * kind, the first byte lowest; bytes that are not ASCII are of no kind but {@link #foreign}.
 *
 * <p>A byte below 0x80 plus (0x80 - x) has its highest bit set if and only if it is x or more, and carries nothing into the
 * next one: two sums tell a range.
 */
final class Lanes {

    /** Every byte. */
    static final long ALL = 0x8080808080808080L;

    private static final long ONES = 0x0101010101010101L;
    private static final long LOWER_CASE = 0x20 * ONES;

    private Lanes() {}

    /** The letters. */
    static long letters(long eight) {
        return range(eight | LOWER_CASE, 'a', 'z');
    }

    /** Those of the letters that are lower case. */
    static long lower(long eight, long letters) {
        return letters & eight << 2;
    }

    /** Those of the letters that are capitals. */
    static long upper(long eight, long letters) {
        return letters & ~(eight << 2);
    }

    /** The capitals. */
    static long upper(long eight) {
        return range(eight, 'A', 'Z');
    }

    /** The bit that makes a letter lower case, in those bytes that are capitals. */
    static long lowerCase(long eight) {
        return range(eight, 'A', 'Z') >>> 2;
    }

    /** The digits. */
    static long digits(long eight) {
        return range(eight, '0', '9');
    }

    /** The bytes that are this character. */
    static long equal(long eight, char character) {
        long different = eight ^ character * ONES;
        return ~((different & ~ALL) + ~ALL | different) & ALL;
    }

    /** As {@link #equal}, up to the first such byte: behind it there may be others. Costs half as much. */
    static long upToEqual(long eight, char character) {
        long different = eight ^ character * ONES;
        return different - ONES & ~different & ALL; // a byte borrows of the next one only if it is zero
    }

    /** The bytes that are no ASCII characters from this one on. */
    static long below(long eight, char least) {
        return ~((eight & ~ALL) + (0x80 - least) * ONES & ~eight) & ALL;
    }

    /** The bytes of characters that are not ASCII. */
    static long foreign(long eight) {
        return eight & ALL;
    }

    /** The bytes that stand after one of these. */
    static long after(long these, long theseBefore) {
        return these << Byte.SIZE | theseBefore >>> Long.SIZE - Byte.SIZE;
    }

    /** The place of the first of these; 8 if there is none. */
    static int first(long these) {
        return Long.numberOfTrailingZeros(these) / Byte.SIZE;
    }

    /** A bit for each of these, the first one lowest. */
    static long bits(long these) {
        // Byte i, times the power of two that is 8 - i sevens, comes to bit 56 + i; no two products meet.
        return (these >>> 7) * 0x0102040810204080L >>> 56;
    }

    /** The bytes from one ASCII character to another. */
    static long range(long eight, char from, char to) {
        long ascii = eight & ~ALL;
        return ascii + (0x80 - from) * ONES & ~(ascii + (0x7f - to) * ONES) & ~eight & ALL;
    }
}
