package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Kinds;
import io.cordon.extract.text.Signs;
import java.util.Locale;

/**
 * URLs. Normal form: without scheme, user info, default port, fragment and final slash, the host as a host, all in lower
 * case; a URL without a path therefore prints as its host.
 */
public final class Urls {

    private static final int LONGEST = 2048;
    private static final int LONGEST_SCHEME = 20;
    private static final CharSet IN_SCHEME = CharSet.BASE62.plus("+.-");
    private static final CharSet ENDS_URL = CharSet.of("\"<>`{}|\\^");
    private static final CharSet TRAILING = CharSet.of(".,;:!?'\")]}*_");

    private Urls() {}

    /** The colon of a {@code ://} between these positions; -1 if there is none. */
    static int schemeColon(ByteText text, int from, int to) {
        int colon = Signs.sign(text, ':', from, to);
        while (colon < to && !isSchemeEnd(text, colon)) {
            colon = Signs.sign(text, ':', colon + 1, to);
        }
        return colon < to ? colon : -1;
    }

    /** The start of the scheme before a {@code ://}, not before {@code limit}. */
    static int schemeStart(ByteText text, int colon, int limit) {
        int start = colon;
        int least = Math.max(limit, colon - LONGEST_SCHEME);
        while (start > least && IN_SCHEME.has(text.at(start - 1))) {
            start--;
        }
        while (start < colon && !CharSet.LETTER.has(text.at(start))) {
            start++;
        }
        return start;
    }

    /** The end of a URL that starts here: up to what no URL holds, without punctuation of the sentence around it. */
    static int end(ByteText text, int from, int to) {
        int limit = Math.min(to, from + LONGEST);
        int at = text.next(Kinds.DELIMITER, from, limit);
        while (at < limit && !ENDS_URL.has(text.at(at)) && !text.isSpace(at)) {
            at = text.next(Kinds.DELIMITER, at + 1, limit);
        }
        // These two are no delimiters.
        at = Signs.either(text, '\\', '^', from, at);
        while (at > from && TRAILING.has(text.at(at - 1)) && !closesOwnBracket(text, from, at)) {
            at--;
        }
        return at;
    }

    /** Reports a URL and its host. Returns false if the text has no host where one should be. */
    static boolean report(ByteText text, int from, int to, ValueSink sink) {
        int host = hostStart(text, from, to);
        int hostEnd = Hosts.plainEnd(text, host, to);
        if (!isPlain(text, host, hostEnd, to)) {
            return report(text.substring(from, to), sink);
        }
        sink.visible(ValueKind.URL, text, host, text.at(to - 1) == '/' ? to - 1 : to);
        sink.visible(ValueKind.HOST, text, host, hostEnd);
        return true;
    }

    private static boolean report(String url, ValueSink sink) {
        String host = host(url);
        if (host.isEmpty()) {
            return false;
        }
        sink.value(ValueKind.URL, normalForm(url));
        sink.value(Ips.isIp(host) ? ValueKind.IP : ValueKind.HOST, host);
        return true;
    }

    /** Where the host begins if neither user nor password stand before it. */
    private static int hostStart(ByteText text, int from, int to) {
        int scheme = IN_SCHEME.end(text, from, to);
        return scheme > from && scheme + 3 <= to && isSchemeEnd(text, scheme) ? scheme + 3 : from;
    }

    /**
     * Whether the normal form of a URL is just lower case from the host on, but for a final slash: a name that is no address
     * and needs no change, no user, port and fragment, and ASCII. Most URLs are such ones.
     */
    private static boolean isPlain(ByteText text, int host, int hostEnd, int to) {
        if (CharSet.DIGIT.has(text.at(host)) || Hosts.plainLabels(text, host, hostEnd) == 0) {
            return false;
        }
        boolean ended = hostEnd == to || text.at(hostEnd) == '/' || text.at(hostEnd) == '?';
        return ended && text.next(Kinds.HIDDEN, hostEnd, to) == to && Signs.next(text, '#', hostEnd, to) == to;
    }

    private static boolean isSchemeEnd(ByteText text, int at) {
        return text.at(at) == ':' && text.at(at + 1) == '/' && text.at(at + 2) == '/';
    }

    /** The scheme in lower case; empty if there is none. */
    public static String scheme(String url) {
        int colon = url.indexOf("://");
        return colon > 0 && IN_SCHEME.end(url, 0, colon) == colon
                ? url.substring(0, colon).toLowerCase(Locale.ROOT)
                : "";
    }

    /** The normal form of the host, name or address; empty if there is none. */
    public static String host(String url) {
        String authority = authority(url);
        int colon = portColon(authority);
        String host = colon < 0 ? authority : authority.substring(0, colon);
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        String bare = bracketed ? host.substring(1, host.length() - 1) : host;
        if (Ips.isIp(bare)) {
            return Ips.normalForm(bare);
        }
        return !bracketed && Hosts.isWellFormed(ByteText.of(bare), 0, bare.length()) ? Hosts.normalForm(bare) : "";
    }

    /** The port; empty if there is none or the scheme's own. */
    public static String port(String url) {
        String authority = authority(url);
        int colon = portColon(authority);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        String scheme = scheme(url);
        boolean usual = port.equals("80") && !scheme.equals("https") || port.equals("443") && !scheme.equals("http");
        return usual || !CharSet.DIGIT.hasAll(port) ? "" : port;
    }

    /** The normal form. */
    public static String normalForm(String url) {
        String port = port(url);
        String rest = afterAuthority(url);
        int fragment = rest.indexOf('#');
        String path = fragment < 0 ? rest : rest.substring(0, fragment);
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return (host(url) + (port.isEmpty() ? "" : ":" + port) + bare).toLowerCase(Locale.ROOT);
    }

    private static boolean closesOwnBracket(ByteText text, int from, int end) {
        if (text.at(end - 1) != ')') {
            return false;
        }
        int open = end - 1;
        while (open > from && text.at(open) != '(') {
            open--;
        }
        return text.at(open) == '(';
    }

    private static String authority(String url) {
        int start = authorityStart(url);
        String authority = url.substring(start, authorityEnd(url, start));
        return authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static String afterAuthority(String url) {
        return url.substring(authorityEnd(url, authorityStart(url)));
    }

    private static int authorityStart(String url) {
        int colon = url.indexOf("://");
        return colon > 0 && IN_SCHEME.end(url, 0, colon) == colon ? colon + 3 : url.startsWith("//") ? 2 : 0;
    }

    private static int authorityEnd(String url, int start) {
        int at = start;
        while (at < url.length() && "/?#".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** The colon before the port; the colons of an IPv6 address in brackets are none. */
    private static int portColon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') && authority.indexOf(':') >= 0 && !Ips.isIp(authority) ? colon : -1;
    }
}
