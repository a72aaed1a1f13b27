package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Kinds;
import io.cordon.extract.text.Signs;

/**
 * Finds one piece with a sign of a value after another, and what it is made of. Most pieces are seen whole from where the one
 * before ended: five maps of that place tell all about them. Confined to one thread.
 */
final class PieceCutter {

    private final ByteText text;
    private final int length;
    private final boolean ascii;
    private int start;
    private int end;
    private int mask;

    PieceCutter(ByteText text) {
        this.text = text;
        length = text.length();
        ascii = text.isAscii();
    }

    /** Goes on to the next piece that does not end before a position, which stands between pieces. Returns false if there is none. */
    boolean next(int from) {
        if (from >= length) {
            return false;
        }
        if (!ascii) {
            return search(from);
        }
        long here = -1L >>> Long.SIZE - Math.min(Kinds.AT_ONCE, length - from);
        long digits = text.kinds(Kinds.DIGIT, from) & here;
        long signs = text.kinds(Kinds.SIGN, from) & here;
        long delimiters = text.kinds(Kinds.DELIMITER, from) & here;
        long first = Long.lowestOneBit(digits | signs);
        long behind = delimiters & -first;
        if (first == 0 && length - from <= Kinds.AT_ONCE) {
            return false;
        }
        if (first == 0 || behind == 0 && length - from > Kinds.AT_ONCE) {
            return search(from);
        }
        int begin = Long.SIZE - Long.numberOfLeadingZeros(delimiters & first - 1);
        int close = behind == 0 ? length - from : Long.numberOfTrailingZeros(behind);
        long piece = (1L << close) - (1L << begin);
        start = from + begin;
        end = from + close;
        mask = Pieces.maskOf(text, from, signs & piece, digits & piece, piece);
        return true;
    }

    /** As {@link #next}, however far it is and whatever it is made of. */
    private boolean search(int from) {
        int sign = Signs.value(text, from, length);
        if (sign == length) {
            return false;
        }
        start = Pieces.start(text, from, sign);
        end = Pieces.end(text, sign, length);
        mask = Pieces.maskOf(text, start, end);
        return true;
    }

    /** Where the piece begins. */
    int start() {
        return start;
    }

    /** Where the piece ends. */
    int end() {
        return end;
    }

    /** What the characters of the piece are, together. */
    int mask() {
        return mask;
    }
}
