package io.cordon.extract.value;

import io.cordon.extract.text.CharSet;

/** Calendar dates in digits, which are ids and no phone numbers: 2024-05-17, 17.05.2024, 05/17/2024. */
final class Dates {

    private static final int LENGTH = 10;

    private Dates() {}

    /** Whether the text begins with a date. */
    static boolean isDate(String text) {
        return text.length() >= LENGTH && (isDate(text, 4, 7) || isDate(text, 2, 5));
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
