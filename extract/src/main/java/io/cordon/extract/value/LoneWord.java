package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.Kinds;
import org.jspecify.annotations.Nullable;

/**
 * A text of small letters and digits, as most identifiers and amounts in fields are: it is one word and one value, of which the
 * normal form is the text. What may be anything else besides is none.
 */
public final class LoneWord {

    private static final int MASK = Pieces.LOWER | Pieces.DIGIT;

    private LoneWord() {}

    /** What the text is as a value; null if it is no such word. */
    public static @Nullable ValueKind kind(ByteText text) {
        int length = text.length();
        if (length == 0 || length > Kinds.AT_ONCE) {
            return null;
        }
        long others = text.kinds(Kinds.CAPITAL, 0)
                | text.kinds(Kinds.SIGN, 0)
                | text.kinds(Kinds.OTHER, 0)
                | text.kinds(Kinds.DELIMITER, 0);
        long here = -1L >>> Long.SIZE - length;
        int digits = Long.numberOfTrailingZeros(~(text.kinds(Kinds.DIGIT, 0) & here));
        if ((others & here) != 0 || digits >= Phones.FEWEST_UNMARKED) {
            return null;
        }
        return digits == length ? number(text) : isId(text) ? ValueKind.ID : null;
    }

    private static @Nullable ValueKind number(ByteText text) {
        if (Numbers.isName(text, 0, text.length())) {
            return ValueKind.ID;
        }
        return Numbers.afterZeros(text, 0, text.length()) == 0 ? ValueKind.NUMBER : null;
    }

    private static boolean isId(ByteText text) {
        return (text.kinds(Kinds.DIGIT, 0) & -1L >>> Long.SIZE - text.length()) != 0
                && Ids.isId(text, 0, text.length(), MASK);
    }
}
