package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;

/** Numbers in groups of digits: phone and card numbers. Normal form of both: the digits. */
public final class Phones {

    /** Digits of the shortest phone number; a card number has more. */
    static final int FEWEST_DIGITS = 7;

    /** As {@link #FEWEST_DIGITS}, of a number without a sign in front; a card number has more too. */
    static final int FEWEST_UNMARKED = 9;

    private static final int LONGEST = 26;
    private static final CharSet IN_PHONE = CharSet.DIGIT.plus(" -.()/+");

    private Phones() {}

    /** Whether the whole text is a phone number. */
    public static boolean isPhone(String text) {
        return isPhone(ByteText.of(text));
    }

    /** As {@link #isPhone(String)}. */
    public static boolean isPhone(ByteText text) {
        return text.length() > 0
                && end(text, 0, text.length()) == text.length()
                && isPhone(text.text(), digits(text.text()));
    }

    /** The digits of a text. */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (CharSet.DIGIT.has(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** How many digits {@link #end} passes; never more than {@code Signs.groupedDigits} says. */
    static int digits(ByteText text, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        int digits = 0;
        for (int at = from; at < limit && goesOn(text, from, at); at++) {
            digits += CharSet.DIGIT.has(text.at(at)) ? 1 : 0;
        }
        return digits;
    }

    /** The end of the digit groups that start here: one separator between groups, or one with a bracket. */
    static int end(ByteText text, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        int at = from;
        while (at < limit && goesOn(text, from, at)) {
            at++;
        }
        while (at > from && !CharSet.DIGIT.has(text.at(at - 1))) {
            at--;
        }
        return at;
    }

    /** Whether digit groups with these digits are a phone number: by a leading plus or bracket, or by three groups. */
    static boolean isPhone(String text, String digits) {
        boolean marked = isMark(text.charAt(0));
        int groups = groups(text);
        return digits.length() >= fewestDigits((byte) text.charAt(0))
                && digits.length() <= 15
                && (marked || groups >= 3 && groups <= 5 && !Dates.isDate(text) && text.indexOf('/') < 0);
    }

    /** How many digits a phone number has at least that begins with this character. */
    static int fewestDigits(byte first) {
        return isMark((char) first) ? FEWEST_DIGITS : FEWEST_UNMARKED;
    }

    private static boolean isMark(char first) {
        return first == '+' || first == '(';
    }

    private static boolean goesOn(ByteText text, int from, int at) {
        return IN_PHONE.has(text.at(at)) && (at == from || !isBreak(text.at(at - 1), text.at(at)));
    }

    private static boolean isBreak(byte before, byte c) {
        boolean separators = !CharSet.DIGIT.has(before) && !CharSet.DIGIT.has(c);
        return c == '+' || separators && !(before == ')' || c == '(' || before == '+');
    }

    private static int groups(String text) {
        int groups = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = CharSet.DIGIT.has(text.charAt(i));
            groups += digit && (i == 0 || !CharSet.DIGIT.has(text.charAt(i - 1))) ? 1 : 0;
        }
        return groups;
    }
}
