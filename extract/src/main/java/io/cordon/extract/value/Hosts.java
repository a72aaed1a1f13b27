package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Kinds;
import java.net.IDN;
import java.util.Locale;

/** Host names. Normal form: lower case, Unicode instead of Punycode, without {@code www.} and final dot. */
public final class Hosts {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    /** The four bytes of "www.", as a text gives them. */
    private static final int WWW = 0x2e77_7777;

    private static final int LOWER_CASE = 0x2020_2020;
    private static final CharSet IN_LABEL = CharSet.BASE62.plus("-_");
    private static final CharSet IN_PLAIN = IN_LABEL.plus(".");

    private Hosts() {}

    /** Whether the characters from one position to another are a host name under a known top-level domain. */
    static boolean isHost(ByteText text, int from, int to) {
        return isDomain(text, from, to) && TopLevelDomains.isKnown(topLevel(text, from, to));
    }

    /** Whether the whole text is a host name under a known top-level domain. */
    public static boolean isKnown(String text) {
        return isHost(ByteText.of(text), 0, text.length());
    }

    /** Whether the whole text is a domain under two letters, even those that are file extensions otherwise. */
    public static boolean isCountryDomain(String text) {
        int last = text.length() - 2;
        return isDomain(ByteText.of(text), 0, text.length())
                && text.charAt(last - 1) == '.'
                && CharSet.LETTER.end(text, last, text.length()) == text.length();
    }

    /** Whether they have the form of a host name, with any top-level domain or none. */
    static boolean isWellFormed(ByteText text, int from, int to) {
        return labels(text, from, to) > 0;
    }

    /** Whether they have the form of a host name of at least two labels. */
    static boolean isDomain(ByteText text, int from, int to) {
        return labels(text, from, to) >= 2;
    }

    /** The normal form. */
    public static String normalForm(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String ended = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        String bare = ended.startsWith("www.") && ended.indexOf('.', 4) > 0 ? ended.substring(4) : ended;
        return bare.contains("xn--") ? IDN.toUnicode(bare, IDN.ALLOW_UNASSIGNED) : bare;
    }

    /** How many labels a host name has whose normal form is just lower case; 0 if this is none, or another one. */
    static int plainLabels(ByteText text, int from, int to) {
        if (from >= to || to - from > LONGEST || isWorldWide(text, from)) {
            return 0;
        }
        long here = -1L >>> Long.SIZE - (to - from);
        if (to - from <= Kinds.AT_ONCE && (text.kinds(Kinds.OTHER, from) & here) == 0) {
            return plainLabels(text, from, to, text.kinds(Kinds.SIGN, from) & here);
        }
        int labels = 1;
        int start = from;
        for (int at = from; at < to; at++) {
            byte b = text.at(at);
            if (b == '.') {
                if (at == start || at - start > LONGEST_LABEL) {
                    return 0;
                }
                labels++;
                start = at + 1;
            } else if (!IN_LABEL.has(b) || b == '-' && (at == start || text.at(at + 1) == '-')) {
                return 0;
            }
        }
        return to == start || to - start > LONGEST_LABEL ? 0 : labels;
    }

    /** As {@link #plainLabels(ByteText, int, int)}, by the signs in it: dots with something before and behind each, if it is one. */
    private static int plainLabels(ByteText text, int from, int to, long signs) {
        long last = 1L << to - from - 1;
        if ((signs & (signs << 1 | 1 | last)) != 0 || (text.kinds(Kinds.DELIMITER, from) & (last << 1) - 1) != 0) {
            return 0;
        }
        for (long left = signs; left != 0; left &= left - 1) {
            if (text.at(from + Long.numberOfTrailingZeros(left)) != '.') {
                return 0;
            }
        }
        return Long.bitCount(signs) + 1;
    }

    /** Whether the normal form of these host characters is just lower case: no Punycode, and nothing to leave out. */
    static boolean isPlain(ByteText text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!IN_PLAIN.has(text.at(at)) || text.at(at) == '-' && text.at(at + 1) == '-') {
                return false;
            }
        }
        return text.at(to - 1) != '.' && !isWorldWide(text, from);
    }

    /** Whether {@code www.} stands here, in any case. */
    static boolean isWorldWide(ByteText text, int from) {
        return (text.four(from) | LOWER_CASE) == WWW;
    }

    /** The end of the characters from here on that a host name has whose normal form may be just lower case. */
    static int plainEnd(ByteText text, int from, int to) {
        for (int at = from; at < to; at += Kinds.AT_ONCE) {
            long signs = text.kinds(Kinds.SIGN, at) | text.kinds(Kinds.OTHER, at) | text.kinds(Kinds.DELIMITER, at);
            for (long left = signs; left != 0; left &= left - 1) {
                int sign = at + Long.numberOfTrailingZeros(left);
                if (sign >= to || !IN_PLAIN.has(text.at(sign))) {
                    return Math.min(sign, to);
                }
            }
        }
        return to;
    }

    /** The end of the host characters from here on. */
    static int end(ByteText text, int from, int to) {
        int at = from;
        while (at < to && (isInLabel(text, at) || text.at(at) == '.')) {
            at++;
        }
        while (at > from && (text.at(at - 1) == '.' || text.at(at - 1) == '-')) {
            at--;
        }
        return at;
    }

    /** The number of labels; 0 if this is no host name. */
    private static int labels(ByteText text, int from, int to) {
        if (from >= to || to - from > LONGEST) {
            return 0;
        }
        int labels = 0;
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.at(i) == '.') {
                if (i == start || i - start > LONGEST_LABEL || text.at(start) == '-') {
                    return 0;
                }
                labels++;
                start = i + 1;
            } else if (!isInLabel(text, i)) {
                return 0;
            }
        }
        return labels;
    }

    private static boolean isInLabel(ByteText text, int at) {
        byte b = text.at(at);
        return b >= 0 ? IN_LABEL.has(b) : Character.isLetterOrDigit(text.charAt(at));
    }

    private static String topLevel(ByteText text, int from, int to) {
        int start = to;
        while (start > from && text.at(start - 1) != '.') {
            start--;
        }
        return text.substring(start, to).toLowerCase(Locale.ROOT);
    }
}
