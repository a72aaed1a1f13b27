package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.CharSet;
import java.util.Locale;

/**
 * URLs. Normal form: without scheme, user info, default port, fragment and final slash, the host as a host, all in lower
 * case; a URL without a path therefore prints as its host.
 */
public final class Urls {

    private static final int LONGEST = 2048;
    private static final int LONGEST_SCHEME = 20;
    private static final CharSet IN_SCHEME = CharSet.BASE62.plus("+.-");
    private static final CharSet ENDS_URL = CharSet.of(" \t\r\n\"<>`{}|\\^");
    private static final String TRAILING = ".,;:!?'\")]}*_";

    private Urls() {}

    /** The colon of a {@code ://} between these positions; -1 if there is none. */
    static int schemeColon(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == ':' && text.startsWith("://", i)) {
                return i;
            }
        }
        return -1;
    }

    /** The start of the scheme before a {@code ://}, not before {@code limit}. */
    static int schemeStart(String text, int colon, int limit) {
        int start = IN_SCHEME.start(text, colon, Math.max(limit, colon - LONGEST_SCHEME));
        while (start < colon && !CharSet.LETTER.has(text.charAt(start))) {
            start++;
        }
        return start;
    }

    /** The end of a URL that starts here: up to what no URL holds, without punctuation of the sentence around it. */
    static int end(String text, int from, int to) {
        int at = from;
        int limit = Math.min(to, from + LONGEST);
        while (at < limit && !ENDS_URL.has(text.charAt(at)) && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (at > from && TRAILING.indexOf(text.charAt(at - 1)) >= 0 && !closesOwnBracket(text, from, at)) {
            at--;
        }
        return at;
    }

    /** Reports a URL and its host. Returns false if the text has no host where one should be. */
    static boolean report(String url, ValueSink sink) {
        String host = host(url);
        if (host.isEmpty()) {
            return false;
        }
        sink.value(ValueKind.URL, normalForm(url));
        sink.value(Ips.isIp(host) ? ValueKind.IP : ValueKind.HOST, host);
        return true;
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
        return !bracketed && Hosts.isWellFormed(bare, 0, bare.length()) ? Hosts.normalForm(bare) : "";
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

    private static boolean closesOwnBracket(String text, int from, int end) {
        int open = end - 1;
        while (open > from && text.charAt(open) != '(') {
            open--;
        }
        return text.charAt(end - 1) == ')' && text.charAt(open) == '(';
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
