package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Signs;
import java.util.Locale;

/** E-mail addresses. Normal form: lower case, the domain as a host. */
public final class Emails {

    private static final int LONGEST_LOCAL = 64;

    /** What both sides of an address may be made of, so that it reaches as far as its piece. */
    private static final int SIMPLE = Pieces.LETTER | Pieces.DIGIT | Pieces.DOT | Pieces.AT;

    private static final CharSet IN_LOCAL = CharSet.BASE62.plus("._%+-");

    private Emails() {}

    /** Whether the whole text is one address. */
    public static boolean isEmail(String address) {
        return address.indexOf('@') > 0 && isEmail(ByteText.of(address));
    }

    /** As {@link #isEmail(String)}. */
    public static boolean isEmail(ByteText text) {
        int at = Signs.next(text, '@', 0, text.length());
        return at > 0
                && at < text.length()
                && localStart(text, at, 0) == 0
                && Hosts.end(text, at + 1, text.length()) == text.length()
                && Hosts.isDomain(text, at + 1, text.length());
    }

    /** The normal form of an address. */
    public static String normalForm(String address) {
        int at = address.indexOf('@');
        return address.substring(0, at + 1).toLowerCase(Locale.ROOT) + domain(address);
    }

    /** The normal form of the address's domain. */
    public static String domain(String address) {
        return Hosts.normalForm(address.substring(address.indexOf('@') + 1));
    }

    /**
     * Reports each address around an {@code @} of the piece. Returns whether there was one.
     *
     * @param mask what the piece is made of, as {@link Pieces} say
     */
    static boolean find(ByteText text, int from, int to, int mask, ValueSink sink) {
        boolean simple = (mask & ~SIMPLE) == 0;
        boolean found = false;
        int start = from;
        int next;
        for (int at = Signs.sign(text, '@', from, to); at < to; at = next) {
            next = Signs.sign(text, '@', at + 1, to);
            int end = simple ? withoutDots(text, at + 1, next) : Hosts.end(text, at + 1, to);
            int local = simple ? afterDots(text, Math.max(start, at - LONGEST_LOCAL), at) : localStart(text, at, start);
            found |= local < at && report(text, local, at + 1, end, sink);
            start = at + 1;
        }
        return found;
    }

    /** Reports an address if its domain is one. Returns whether it is. */
    private static boolean report(ByteText text, int local, int domain, int end, ValueSink sink) {
        if (Hosts.plainLabels(text, domain, end) >= 2 && text.isAscii(local, domain)) {
            sink.visible(ValueKind.EMAIL, text, local, end);
            sink.visible(ValueKind.HOST, text, domain, end);
            return true;
        }
        boolean isDomain = Hosts.isDomain(text, domain, end);
        if (isDomain) {
            String host = Hosts.normalForm(text.substring(domain, end));
            sink.value(ValueKind.EMAIL, text.substring(local, domain).toLowerCase(Locale.ROOT) + host);
            sink.value(ValueKind.HOST, host);
        }
        return isDomain;
    }

    private static int localStart(ByteText text, int at, int limit) {
        int start = at;
        int least = Math.max(limit, at - LONGEST_LOCAL);
        while (start > least && isInLocal(text, start - 1)) {
            start--;
        }
        return afterDots(text, start, at);
    }

    private static int afterDots(ByteText text, int from, int to) {
        int start = from;
        while (start < to && text.at(start) == '.') {
            start++;
        }
        return start;
    }

    private static int withoutDots(ByteText text, int from, int to) {
        int end = to;
        while (end > from && text.at(end - 1) == '.') {
            end--;
        }
        return end;
    }

    private static boolean isInLocal(ByteText text, int at) {
        byte b = text.at(at);
        return b >= 0 ? IN_LOCAL.has(b) : Character.isLetterOrDigit(text.charAt(at));
    }
}
