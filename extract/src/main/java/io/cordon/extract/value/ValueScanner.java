package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.Kinds;
import io.cordon.extract.text.Signs;

/**
 * Finds the values in a text in one pass. The text is cut into pieces at white space, quotes, brackets and commas; what a
 * piece is made of says which readers may look at it; a plain word is in no piece that is read. Some values
 * (URLs, grouped numbers) reach beyond their piece by a bounded way.
 */
public final class ValueScanner {

    private static final int NOT_IN_IP = Pieces.OTHER | Pieces.SLASH | Pieces.AT;

    private final ByteText bytes;
    private final int to;
    private final ValueSink sink;

    private ValueScanner(ByteText bytes, ValueSink sink) {
        this.bytes = bytes;
        this.sink = sink;
        to = bytes.length();
    }

    /** Reports the values of a text. */
    public static void scan(ByteText text, ValueSink sink) {
        if (Signs.value(text, 0, text.length()) < text.length()) {
            new ValueScanner(text, sink).scan();
        }
    }

    /** Goes from one sign of a value to the next, and reads the piece around it. */
    private void scan() {
        PieceCutter pieces = new PieceCutter(bytes);
        int at = 0;
        while (pieces.next(at)) {
            at = Math.max(pieces.end(), piece(pieces.start(), pieces.end(), pieces.mask()));
        }
    }

    /** Reads a piece that is more than a word. Returns where to go on. */
    private int piece(int from, int end, int untrimmed) {
        int url = url(from, end, untrimmed);
        if (url > from) {
            return url;
        }
        if ((untrimmed & Pieces.AT) != 0 && Emails.find(bytes, from, end, untrimmed, sink)) {
            return end;
        }
        int first = Pieces.trimmedStart(bytes, from, end);
        int last = Pieces.trimmedEnd(bytes, first, end);
        if (last - first < 1) {
            return end;
        }
        int mask = last - first == end - from ? untrimmed : Pieces.maskOf(bytes, first, last);
        if ((mask & (Pieces.DOT | Pieces.SLASH | Pieces.COLON)) != 0 && isNetworkOrPath(first, last, mask)) {
            return end;
        }
        if (CharSet.UPPER.has(bytes.at(first)) && (mask & Pieces.DIGIT) != 0) {
            int iban = Ibans.end(bytes.text(), first, to);
            if (iban > 0) {
                sink.value(ValueKind.IBAN, Ibans.normalForm(bytes.substring(first, iban)));
                return iban;
            }
        }
        return (mask & Pieces.DIGIT) == 0 ? end : digits(first, last, end, mask);
    }

    /** A URL with its scheme or with {@code www.}; returns its end, or -1. */
    private int url(int from, int end, int mask) {
        int start = -1;
        if ((mask & Pieces.COLON) != 0 && (mask & Pieces.SLASH) != 0) {
            int colon = Urls.schemeColon(bytes, from, end);
            start = colon > from ? Urls.schemeStart(bytes, colon, from) : -1;
        } else if (Hosts.isWorldWide(bytes, from)) {
            start = from;
        }
        if (start < 0) {
            return -1;
        }
        int urlEnd = Urls.end(bytes, start, to);
        return urlEnd > start && Urls.report(bytes, start, urlEnd, sink) ? urlEnd : -1;
    }

    /** Also true for the end of a markup tag, which is no path. */
    private boolean isNetworkOrPath(int from, int last, int mask) {
        if (bytes.at(from) == '/' && from > 0 && bytes.at(from - 1) == '<') {
            return true;
        }
        boolean mayBeIp = (mask & NOT_IN_IP) == 0
                && ((mask & Pieces.COLON) != 0 || (mask & Pieces.LETTER) == 0)
                && Ips.mayBeIp(bytes, from, last);
        if (!mayBeIp && (mask & (Pieces.SLASH | Pieces.DOT)) == 0) {
            return false;
        }
        if (!mayBeIp && (mask & Pieces.DOT) == 0 && !mayBeOther(bytes.at(from))) {
            return true;
        }
        if ((mask & ~(Pieces.DIGIT | Pieces.DOT)) == 0) {
            return isV4(from, last);
        }
        String ip = mayBeIp ? Ips.normalFormOrEmpty(bytes.substring(from, last)) : "";
        if (!ip.isEmpty()) {
            sink.value(ValueKind.IP, ip);
            return true;
        }
        return (mask & Pieces.DOT) != 0 && isHost(from, last, mask) || isPath(from, last, mask);
    }

    /** Whether digits and dots are an address; they are nothing else that is read here, but may be a number. */
    private boolean isV4(int from, int last) {
        if (Ips.isNormalV4(bytes, from, last)) {
            sink.visible(ValueKind.IP, bytes, from, last);
            return true;
        }
        String ip = Ips.normalFormOrEmpty(bytes.substring(from, last));
        if (!ip.isEmpty()) {
            sink.value(ValueKind.IP, ip);
        }
        return !ip.isEmpty();
    }

    /** Whether it matters that a piece is a path, because paths are wanted or because it could be a number otherwise. */
    private boolean mayBeOther(byte first) {
        return sink.wants(ValueKind.PATH) || CharSet.BASE62.has(first) || first == '+';
    }

    private boolean isHost(int from, int last, int mask) {
        if ((mask & (Pieces.SLASH | Pieces.COLON)) != 0) {
            return isHostWithMore(from, last) && Urls.report(bytes, from, last, sink);
        }
        if (!Hosts.isHost(bytes, from, last)) {
            return false;
        }
        if (Hosts.isPlain(bytes, from, last)) {
            sink.visible(ValueKind.HOST, bytes, from, last);
        } else {
            sink.value(ValueKind.HOST, Hosts.normalForm(bytes.substring(from, last)));
        }
        return true;
    }

    private boolean isPath(int from, int last, int mask) {
        boolean path = (mask & (Pieces.SLASH | Pieces.DOT)) != 0
                && !Dates.isDate(bytes, from, last)
                && Paths.isPath(bytes, from, last, mask);
        if (path && sink.wants(ValueKind.PATH)) {
            path(from, last);
        }
        return path;
    }

    private void path(int from, int last) {
        if (Paths.isPlain(bytes, from, last)) {
            sink.visible(ValueKind.PATH, bytes, from, last);
        } else {
            sink.value(ValueKind.PATH, Paths.normalForm(bytes.substring(from, last)));
        }
    }

    /** A host and a port or path after it. */
    private boolean isHostWithMore(int from, int last) {
        int end = Hosts.end(bytes, from, last);
        return end > from
                && end < last
                && (bytes.at(end) == '/' || bytes.at(end) == ':')
                && (Hosts.isHost(bytes, from, end) || isIp(from, end));
    }

    /** Whether host characters are an address. */
    private boolean isIp(int from, int end) {
        return CharSet.DIGIT.has(bytes.at(from)) && Ips.isIp(bytes.substring(from, end));
    }

    /** A piece with digits in it: grouped number, number, or identifier. Returns where to go on. */
    private int digits(int from, int last, int end, int mask) {
        byte first = bytes.at(from);
        if (CharSet.DIGIT.has(first) || first == '+') {
            int grouped = grouped(from);
            if (grouped > 0) {
                return grouped;
            }
            int number = Numbers.end(bytes, from, to);
            if (number >= last) {
                if (sink.wants(ValueKind.NUMBER)) {
                    number(from, number);
                }
                return number;
            }
        }
        if (sink.wants(ValueKind.ID) && Ids.isId(bytes, from, last, mask)) {
            id(from, last);
        }
        return end;
    }

    /** A phone or card number in groups, or a card number in one piece. Returns its end, or -1. */
    private int grouped(int from) {
        int start = from > 0 && bytes.at(from - 1) == '(' ? from - 1 : from;
        int fewest = Phones.fewestDigits(bytes.at(start));
        if (Signs.digits(bytes, start) < fewest
                || Signs.groupedDigits(bytes, start) < fewest
                || Phones.digits(bytes, start, to) < fewest) {
            return -1;
        }
        int end = Phones.end(bytes, start, to);
        String number = bytes.substring(start, end);
        String digits = Phones.digits(number);
        boolean card = Cards.isCard(digits);
        if (!card && (digits.length() == number.length() || !Phones.isPhone(number, digits))) {
            return -1;
        }
        sink.value(card ? ValueKind.CARD : ValueKind.PHONE, digits);
        return end;
    }

    private void number(int from, int end) {
        if (bytes.end(Kinds.DIGIT, from, end) < end) {
            separated(from, end);
        } else if (Numbers.isName(bytes, from, end)) {
            sink.visible(ValueKind.ID, bytes, from, end);
        } else {
            sink.visible(ValueKind.NUMBER, bytes, Numbers.afterZeros(bytes, from, end), end);
        }
    }

    /** A number with points or commas, or a date. */
    private void separated(int from, int end) {
        String normal = Numbers.normalForm(bytes.substring(from, end));
        if (!normal.isEmpty()) {
            sink.value(ValueKind.NUMBER, normal);
        } else if (Dates.isDate(bytes, from, end)) {
            sink.visible(ValueKind.ID, bytes, from, end);
        }
    }

    /** An identifier, and the date that it begins with. */
    private void id(int from, int end) {
        sink.visible(ValueKind.ID, bytes, from, end);
        if (end - from > Dates.LENGTH && Dates.isDate(bytes, from, end)) {
            sink.visible(ValueKind.ID, bytes, from, from + Dates.LENGTH);
        }
    }
}
