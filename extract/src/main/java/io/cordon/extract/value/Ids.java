package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;

/**
 * Identifiers: a piece of letters and digits mixed, as UUIDs, hexadecimal and order numbers are, a date, or five digits
 * and more. The normal form is that of any text, without a leading {@code #}.
 */
final class Ids {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 256;
    /** What an identifier may be made of, whatever else there is. */
    private static final int MIXED = Pieces.LETTER | Pieces.DIGIT | Pieces.DOT | Pieces.COLON;

    private static final CharSet IN_ID = CharSet.WORD.plus("-.:#/+$!*~%^");

    private Ids() {}

    /**
     * Whether the characters are an identifier.
     *
     * @param mask what they are together, as {@link Pieces} say: digits, and perhaps others
     */
    static boolean isId(ByteText text, int from, int to, int mask) {
        boolean mixed = (mask & ~MIXED) == 0 && (mask & Pieces.LETTER) != 0;
        return mixed
                ? to - from >= SHORTEST && to - from <= LONGEST && !isOrdinal(text, from, to)
                : isId(text, from, to);
    }

    private static boolean isId(ByteText text, int from, int to) {
        int length = to - from;
        if (length < SHORTEST || length > LONGEST) {
            return false;
        }
        int digits = 0;
        int letters = 0;
        for (int at = from; at < to; at++) {
            byte b = text.at(at);
            if (!IN_ID.has(b)) {
                return false;
            }
            digits += CharSet.DIGIT.has(b) ? 1 : 0;
            letters += CharSet.LETTER.has(b) ? 1 : 0;
        }
        return digits > 0 && letters > 0 && !isOrdinal(text, from, to)
                || digits >= 5 && digits == length
                || digits >= 8 && Dates.isDate(text, from, to);
    }

    /** "20th", "10am", "100kg": a number and at most two letters. */
    private static boolean isOrdinal(ByteText text, int from, int to) {
        int end = CharSet.DIGIT.end(text, from, to);
        return to - end <= 2 && CharSet.DIGIT.count(text, end, to) == 0;
    }
}
