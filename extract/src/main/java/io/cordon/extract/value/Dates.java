package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Kinds;

/** Calendar dates in digits, which are ids and no phone numbers: 2024-05-17, 17.05.2024, 05/17/2024. */
final class Dates {

    /** Characters of a date. */
    static final int LENGTH = 10;

    /** A bit for each digit of a date, the first character lowest. */
    private static final int YEAR_FIRST = 0b11_0110_1111;

    private static final int YEAR_LAST = 0b11_1101_1011;

    private static final CharSet SEPARATORS = CharSet.of("-./");

    private Dates() {}

    /** Whether the text begins with a date. */
    static boolean isDate(String text) {
        return text.length() >= LENGTH && (isDate(text, 4, 7) || isDate(text, 2, 5));
    }

    /** As {@link #isDate(String)}, of the characters from one position to another. */
    static boolean isDate(ByteText text, int from, int to) {
        if (to - from < LENGTH) {
            return false;
        }
        int digits = (int) text.kinds(Kinds.DIGIT, from) & (1 << LENGTH) - 1;
        return digits == YEAR_FIRST && isSeparated(text, from + 4, from + 7)
                || digits == YEAR_LAST && isSeparated(text, from + 2, from + 5);
    }

    private static boolean isSeparated(ByteText text, int first, int second) {
        return SEPARATORS.has(text.at(first)) && text.at(first) == text.at(second);
    }

    private static boolean isDate(String text, int first, int second) {
        for (int i = 0; i < LENGTH; i++) {
            boolean separator = i == first || i == second;
            if (separator == CharSet.DIGIT.has(text.charAt(i))) {
                return false;
            }
        }
        return text.charAt(first) == text.charAt(second) && "-./".indexOf(text.charAt(first)) >= 0;
    }
}
