package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Kinds;

/**
 * Numbers and amounts. Normal form: digits with a decimal point, without thousands separators, leading zeros, sign and
 * trailing zeros after the point: "1,200.50" is "1200.5", "100.0" is "100".
 */
public final class Numbers {

    private static final int LONGEST = 40;
    private static final CharSet IN_NUMBER = CharSet.DIGIT.plus(".,");

    private Numbers() {}

    /** The end of a number that starts here; separators are part of it between digits only. */
    static int end(ByteText text, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        int digits = text.end(Kinds.DIGIT, from, limit);
        if (!IN_NUMBER.has(text.at(digits))) {
            return digits;
        }
        int at = IN_NUMBER.end(text, digits, limit);
        while (at > from && !CharSet.DIGIT.has(text.at(at - 1))) {
            at--;
        }
        return at;
    }

    /** The normal form of what {@link #end} delimits; empty if it is none, as "1.2.3" or "1,2". */
    public static String normalForm(String number) {
        int point = number.indexOf('.');
        int lastComma = number.lastIndexOf(',');
        if (point != number.lastIndexOf('.') || point >= 0 && lastComma > point) {
            return "";
        }
        if (lastComma >= 0 && !hasThousands(number, point < 0 ? number.length() : point)) {
            return "";
        }
        return withoutZeros(number.replace(",", ""));
    }

    /** Whether each comma before {@code end} has three digits after it. */
    private static boolean hasThousands(String number, int end) {
        for (int comma = number.indexOf(','); comma >= 0; comma = number.indexOf(',', comma + 1)) {
            int next = number.indexOf(',', comma + 1);
            if ((next < 0 ? end : next) - comma != 4) {
                return false;
            }
        }
        return true;
    }

    /** Whether digits name something, as long ones and those with a leading zero do; the others count something. */
    static boolean isName(ByteText digits, int from, int to) {
        return to - from > 6 || to - from > 2 && digits.at(from) == '0';
    }

    /** The start of digits without the zeros before them; the last digit stays. */
    static int afterZeros(ByteText digits, int from, int to) {
        int at = from;
        while (at < to - 1 && digits.at(at) == '0') {
            at++;
        }
        return at;
    }

    /** Without zeros that say nothing. */
    private static String withoutZeros(String number) {
        int from = 0;
        while (from < number.length() - 1 && number.charAt(from) == '0' && CharSet.DIGIT.has(number.charAt(from + 1))) {
            from++;
        }
        int to = number.length();
        if (number.indexOf('.') >= 0) {
            while (number.charAt(to - 1) == '0') {
                to--;
            }
            to -= number.charAt(to - 1) == '.' ? 1 : 0;
        }
        return number.substring(from, to);
    }
}
