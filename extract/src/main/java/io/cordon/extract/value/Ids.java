package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Kinds;

/**
 * Identifiers: a piece of letters and digits mixed, as UUIDs, hexadecimal and order numbers are, a date, or five digits
 * and more. The normal form is that of any text, without a leading {@code #}.
 */
final class Ids {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 256;
    private static final int FEWEST_DIGITS = 5;

    /** What an identifier may be made of, whichever characters these are. */
    private static final int SIMPLE = Pieces.LETTER | Pieces.DIGIT | Pieces.DOT | Pieces.COLON;

    private static final CharSet IN_ID = CharSet.WORD.plus("-.:#/+$!*~%^");

    private Ids() {}

    /**
     * Whether the characters are an identifier.
     *
     * @param mask what they are together, as {@link Pieces} say: digits, and perhaps others
     */
    static boolean isId(ByteText text, int from, int to, int mask) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST || (mask & ~SIMPLE) != 0 && !isInId(text, from, to, mask)) {
            return false;
        }
        return (mask & Pieces.LETTER) != 0 && !isOrdinal(text, from, to)
                || mask == Pieces.DIGIT && length >= FEWEST_DIGITS
                || Dates.isDate(text, from, to);
    }

    /** Of the signs that pieces have besides letters, digits and those of addresses only the question mark is in no identifier. */
    private static boolean isInId(ByteText text, int from, int to, int mask) {
        long here = -1L >>> Long.SIZE - (to - from);
        boolean seen = (mask & ~(SIMPLE | Pieces.OTHER)) == 0
                && to - from <= Kinds.AT_ONCE
                && text.isAscii(from, to)
                && (text.kinds(Kinds.OTHER, from) & text.kinds(Kinds.STOP, from) & here) == 0;
        return seen || IN_ID.end(text, from, to) == to;
    }

    /** "20th", "10am", "100kg": a number and at most two letters. */
    private static boolean isOrdinal(ByteText text, int from, int to) {
        int end = text.end(Kinds.DIGIT, from, to);
        return to - end <= 2 && text.next(Kinds.DIGIT, end, to) == to;
    }
}
