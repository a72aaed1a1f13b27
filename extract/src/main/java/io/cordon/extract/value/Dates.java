package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;

/** Calendar dates in digits, which are ids and no phone numbers: 2024-05-17, 17.05.2024, 05/17/2024. */
final class Dates {

    /** Characters of a date. */
    static final int LENGTH = 10;

    private static final CharSet SEPARATORS = CharSet.of("-./");

    private Dates() {}

    /** Whether the text begins with a date. */
    static boolean isDate(String text) {
        return text.length() >= LENGTH && (isDate(text, 4, 7) || isDate(text, 2, 5));
    }

    /** As {@link #isDate(String)}, of the characters from one position to another. */
    static boolean isDate(ByteText text, int from, int to) {
        return to - from >= LENGTH
                && (isDate(text, from, from + 4, from + 7) || isDate(text, from, from + 2, from + 5));
    }

    private static boolean isDate(ByteText text, int from, int first, int second) {
        byte separator = text.at(first);
        return SEPARATORS.has(separator)
                && separator == text.at(second)
                && CharSet.DIGIT.count(text, from, from + LENGTH) == LENGTH - 2;
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
