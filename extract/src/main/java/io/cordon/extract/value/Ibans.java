package io.cordon.extract.value;

import io.cordon.extract.text.CharSet;
import java.util.Locale;

/**
 * Account numbers in the form of an IBAN. Normal form: without spaces and hyphens, lower case. The check digits are
 * not asked for: invented accounts are destinations too.
 */
public final class Ibans {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 34;
    private static final int FEWEST_DIGITS = 8;
    private static final CharSet BODY = CharSet.UPPER.plus(CharSet.DIGIT);

    private Ibans() {}

    /** Whether the whole text is one. */
    public static boolean isIban(String text) {
        return end(text, 0, text.length()) == text.length();
    }

    /** The normal form. */
    public static String normalForm(String iban) {
        StringBuilder bare = new StringBuilder(iban.length());
        for (int i = 0; i < iban.length(); i++) {
            if (CharSet.BASE62.has(iban.charAt(i))) {
                bare.append(iban.charAt(i));
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** The end of one that starts here, in one piece or in groups of four; -1 if none does. */
    static int end(String text, int from, int to) {
        if (!startsLikeOne(text, from, to)) {
            return -1;
        }
        int end = BODY.end(text, from, Math.min(to, from + LONGEST + 1));
        int size = end - from;
        boolean grouped = size == 4;
        while (grouped && size % 4 == 0 && size < LONGEST && isGroupSeparator(text, end, to)) {
            int groupEnd = BODY.end(text, end + 1, Math.min(to, end + 6));
            int group = groupEnd - end - 1;
            if (group == 0 || group > 4) {
                break;
            }
            size += group;
            end = groupEnd;
        }
        boolean whole = end == to || !Character.isLetterOrDigit(text.charAt(end));
        boolean sized = size >= SHORTEST && size <= LONGEST;
        return whole && sized && CharSet.DIGIT.count(text, from, end) >= FEWEST_DIGITS ? end : -1;
    }

    private static boolean startsLikeOne(String text, int from, int to) {
        return to - from >= SHORTEST
                && CharSet.UPPER.has(text.charAt(from))
                && CharSet.UPPER.has(text.charAt(from + 1))
                && CharSet.DIGIT.has(text.charAt(from + 2))
                && CharSet.DIGIT.has(text.charAt(from + 3));
    }

    private static boolean isGroupSeparator(String text, int at, int to) {
        return at + 1 < to && (text.charAt(at) == ' ' || text.charAt(at) == '-') && BODY.has(text.charAt(at + 1));
    }
}
