package io.cordon.extract.value;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IP addresses. Normal form: IPv4 in four decimals; IPv6 as eight groups without leading zeros and without {@code ::};
 * an IPv4 address inside IPv6 as IPv4.
 */
public final class Ips {

    private static final int GROUPS = 8;
    private static final int LONGEST = 45;
    private static final int FEWEST_COLONS = 6;
    private static final CharSet IN_V6 = CharSet.HEX.plus(":.");

    private Ips() {}

    /** Whether the text is an address. */
    public static boolean isIp(String text) {
        return groups(text) != null;
    }

    /** Whether the characters could be an address; costs less than to read one. */
    static boolean mayBeIp(ByteText text, int from, int to) {
        if (to - from > LONGEST) {
            return false;
        }
        int colons = 0;
        boolean gap = false;
        for (int at = from; at < to; at++) {
            byte b = text.at(at);
            if (!IN_V6.has(b)) {
                return false;
            }
            gap |= b == ':' && at > from && text.at(at - 1) == ':';
            colons += b == ':' ? 1 : 0;
        }
        // A time of day has colons too, but too few of them.
        return colons == 0 || gap || colons >= FEWEST_COLONS;
    }

    /** Whether the characters are an IPv4 address in its normal form. */
    static boolean isNormalV4(ByteText text, int from, int to) {
        int at = from;
        for (int i = 0; i < 4; i++) {
            int end = CharSet.DIGIT.end(text, at, Math.min(to, at + 4));
            boolean ended = i == 3 ? end == to : end < to && text.at(end) == '.';
            if (!ended || !isNormalDecimal(text, at, end)) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    /** At most 255, and no zero before other digits. */
    private static boolean isNormalDecimal(ByteText text, int from, int to) {
        int length = to - from;
        if (length == 0 || length > 3 || length > 1 && text.at(from) == '0') {
            return false;
        }
        int number = 0;
        for (int at = from; at < to; at++) {
            number = 10 * number + text.at(at) - '0';
        }
        return number <= 255;
    }

    /** The normal form of an address. */
    public static String normalForm(String address) {
        String normal = normalFormOrEmpty(address);
        if (normal.isEmpty()) {
            throw new IllegalArgumentException("not an IP address");
        }
        return normal;
    }

    /** The normal form of an address; empty if the text is none. */
    static String normalFormOrEmpty(String text) {
        int[] groups = groups(text);
        if (groups == null) {
            return "";
        }
        if (groups.length == 4) {
            return hasLeadingZero(text) ? join(groups, '.', 10) : text;
        }
        return isMapped(groups)
                ? join(new int[] {groups[6] >> 8, groups[6] & 255, groups[7] >> 8, groups[7] & 255}, '.', 10)
                : join(groups, ':', 16);
    }

    /** Whether a decimal has a zero before its other digits; without one the text is the normal form. */
    private static boolean hasLeadingZero(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            boolean first = i == 0 || text.charAt(i - 1) == '.';
            if (first && text.charAt(i) == '0' && text.charAt(i + 1) != '.') {
                return true;
            }
        }
        return false;
    }

    private static int @Nullable [] groups(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        if (!CharSet.HEX.has(text.charAt(0)) && text.charAt(0) != ':') {
            return null;
        }
        return text.indexOf(':') >= 0 ? v6(text) : v4(text);
    }

    private static int @Nullable [] v4(String text) {
        if (!CharSet.DIGIT.has(text.charAt(0)) || text.indexOf('.') < 0) {
            return null;
        }
        int[] groups = new int[4];
        int at = 0;
        for (int i = 0; i < 4; i++) {
            int end = CharSet.DIGIT.end(text, at, Math.min(text.length(), at + 4));
            boolean ended = i == 3 ? end == text.length() : end < text.length() && text.charAt(end) == '.';
            groups[i] = ended ? decimal(text, at, end) : -1;
            if (groups[i] < 0 || groups[i] > 255) {
                return null;
            }
            at = end + 1;
        }
        return groups;
    }

    private static int @Nullable [] v6(String text) {
        if (IN_V6.end(text, 0, text.length()) < text.length()) {
            return null;
        }
        int gap = text.indexOf("::");
        if (gap < 0) {
            List<Integer> all = part(text);
            return all == null || all.size() != GROUPS ? null : array(all, List.of());
        }
        List<Integer> before = part(text.substring(0, gap));
        List<Integer> after = part(text.substring(gap + 2));
        return before == null || after == null || before.size() + after.size() >= GROUPS ? null : array(before, after);
    }

    private static @Nullable List<Integer> part(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        for (String group : text.split(":", -1)) {
            int[] v4 = group.indexOf('.') >= 0 && text.endsWith(group) ? v4(group) : null;
            if (v4 != null) {
                groups.add(v4[0] << 8 | v4[1]);
                groups.add(v4[2] << 8 | v4[3]);
            } else if (number(group, 16, 4, 0xffff) >= 0) {
                groups.add(number(group, 16, 4, 0xffff));
            } else {
                return null;
            }
        }
        return groups;
    }

    private static int[] array(List<Integer> first, List<Integer> last) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < first.size(); i++) {
            groups[i] = first.get(i);
        }
        for (int i = 0; i < last.size(); i++) {
            groups[GROUPS - last.size() + i] = last.get(i);
        }
        return groups;
    }

    private static boolean isMapped(int[] groups) {
        return groups[0] == 0
                && groups[1] == 0
                && groups[2] == 0
                && groups[3] == 0
                && groups[4] == 0
                && groups[5] == 0xffff;
    }

    /** The number of at most three digits; -1 if there are none or more. */
    private static int decimal(String text, int from, int to) {
        int number = to == from || to - from > 3 ? -1 : 0;
        for (int i = from; i < to && number >= 0; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static int number(String digits, int radix, int longest, int most) {
        CharSet allowed = radix == 16 ? CharSet.HEX : CharSet.DIGIT;
        if (digits.isEmpty() || digits.length() > longest || !allowed.hasAll(digits)) {
            return -1;
        }
        int number = Integer.parseInt(digits, radix);
        return number <= most ? number : -1;
    }

    private static String join(int[] groups, char separator, int radix) {
        StringBuilder joined = new StringBuilder();
        for (int group : groups) {
            joined.append(joined.isEmpty() ? "" : separator).append(Integer.toString(group, radix));
        }
        return joined.toString();
    }
}
