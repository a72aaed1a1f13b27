package io.cordon.extract.value;

import io.cordon.extract.ValueKind;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.NormalForm;

/**
 * Finds the values in a text in one pass. The text is cut into pieces at white space, quotes, brackets and commas; what a
 * piece is made of says which readers may look at it, so that a plain word costs a look at each character. Some values
 * (URLs, grouped numbers) reach beyond their piece by a bounded way.
 */
public final class ValueScanner {

    private final String text;
    private final int to;
    private final ValueSink sink;

    private ValueScanner(String text, int to, ValueSink sink) {
        this.text = text;
        this.to = to;
        this.sink = sink;
    }

    /** Reports the values from one position to another. */
    public static void scan(String text, int from, int to, ValueSink sink) {
        new ValueScanner(text, to, sink).scan(from);
    }

    private void scan(int from) {
        int at = from;
        while (at < to) {
            int mask = Pieces.classOf(text.charAt(at));
            if (mask == Pieces.DELIMITER) {
                at++;
                continue;
            }
            int end = at;
            for (int next = mask; next != Pieces.DELIMITER; mask |= next & ~Pieces.DELIMITER) {
                end++;
                next = end < to ? Pieces.classOf(text.charAt(end)) : Pieces.DELIMITER;
            }
            at = (mask & ~(Pieces.LETTER | Pieces.OTHER)) == 0 ? end : Math.max(end, piece(at, end, mask));
        }
    }

    /** Reads a piece that is more than a word. Returns where to go on. */
    private int piece(int from, int end, int mask) {
        int url = url(from, end, mask);
        if (url > from) {
            return url;
        }
        if ((mask & Pieces.AT) != 0 && Emails.find(text, from, end, sink)) {
            return end;
        }
        int first = Pieces.trimmedStart(text, from, end);
        int last = Pieces.trimmedEnd(text, first, end);
        if (last - first < 1) {
            return end;
        }
        if ((mask & (Pieces.DOT | Pieces.SLASH | Pieces.COLON)) != 0 && isNetworkOrPath(first, last, mask)) {
            return end;
        }
        if (CharSet.UPPER.has(text.charAt(first)) && (mask & Pieces.DIGIT) != 0) {
            int iban = Ibans.end(text, first, to);
            if (iban > 0) {
                sink.value(ValueKind.IBAN, Ibans.normalForm(text.substring(first, iban)));
                return iban;
            }
        }
        return (mask & Pieces.DIGIT) == 0 ? end : digits(first, last, end);
    }

    /** A URL with its scheme or with {@code www.}; returns its end, or -1. */
    private int url(int from, int end, int mask) {
        int start = -1;
        if ((mask & Pieces.COLON) != 0 && (mask & Pieces.SLASH) != 0) {
            int colon = Urls.schemeColon(text, from, end);
            start = colon > from ? Urls.schemeStart(text, colon, from) : -1;
        } else if (text.regionMatches(true, from, "www.", 0, 4)) {
            start = from;
        }
        if (start < 0) {
            return -1;
        }
        int urlEnd = Urls.end(text, start, to);
        return urlEnd > start && Urls.report(text.substring(start, urlEnd), sink) ? urlEnd : -1;
    }

    /** Also true for the end of a markup tag, which is no path. */
    private boolean isNetworkOrPath(int from, int last, int mask) {
        if (text.charAt(from) == '/' && from > 0 && text.charAt(from - 1) == '<') {
            return true;
        }
        String piece = text.substring(from, last);
        String ip = Ips.normalFormOrEmpty(piece);
        if (!ip.isEmpty()) {
            sink.value(ValueKind.IP, ip);
            return true;
        }
        if (Hosts.isHost(piece, 0, piece.length())) {
            sink.value(ValueKind.HOST, Hosts.normalForm(piece));
            return true;
        }
        if (isHostWithMore(piece)) {
            return Urls.report(piece, sink);
        }
        if (!Dates.isDate(piece) && (mask & (Pieces.SLASH | Pieces.DOT)) != 0 && Paths.isPath(piece, 0, last - from)) {
            if (sink.wants(ValueKind.PATH)) {
                sink.value(ValueKind.PATH, Paths.normalForm(piece));
            }
            return true;
        }
        return false;
    }

    /** A host and a port or path after it. */
    private static boolean isHostWithMore(String piece) {
        int end = Hosts.end(piece, 0, piece.length());
        return end > 0
                && end < piece.length()
                && (piece.charAt(end) == '/' || piece.charAt(end) == ':')
                && (Hosts.isHost(piece, 0, end) || Ips.isIp(piece.substring(0, end)));
    }

    /** A piece with digits in it: grouped number, number, or identifier. Returns where to go on. */
    private int digits(int from, int last, int end) {
        char first = text.charAt(from);
        if (CharSet.DIGIT.has(first) || first == '+') {
            int grouped = grouped(from);
            if (grouped > 0) {
                return grouped;
            }
            int number = Numbers.end(text, from, to);
            if (number >= last) {
                if (sink.wants(ValueKind.NUMBER)) {
                    number(text.substring(from, number));
                }
                return number;
            }
        }
        if (sink.wants(ValueKind.ID) && Ids.isId(text, from, last)) {
            id(text.substring(from, last));
        }
        return end;
    }

    /** A phone or card number in groups, or a card number in one piece. Returns its end, or -1. */
    private int grouped(int from) {
        int start = from > 0 && text.charAt(from - 1) == '(' ? from - 1 : from;
        int end = Phones.end(text, start, to);
        if (end - start < Phones.FEWEST_DIGITS || CharSet.DIGIT.count(text, start, end) < Phones.FEWEST_DIGITS) {
            return -1;
        }
        String number = text.substring(start, end);
        String digits = Phones.digits(number);
        boolean card = Cards.isCard(digits);
        if (!card && (digits.length() == number.length() || !Phones.isPhone(number, digits))) {
            return -1;
        }
        sink.value(card ? ValueKind.CARD : ValueKind.PHONE, digits);
        return end;
    }

    /** Long digit strings and those with a leading zero name something; the others count something. */
    private void number(String text) {
        boolean plain = CharSet.DIGIT.hasAll(text);
        if (plain && (text.length() > 6 || text.length() > 2 && text.charAt(0) == '0')) {
            sink.value(ValueKind.ID, text);
            return;
        }
        String normal = Numbers.normalForm(text);
        if (!normal.isEmpty()) {
            sink.value(ValueKind.NUMBER, normal);
        } else if (Dates.isDate(text)) {
            sink.value(ValueKind.ID, text);
        }
    }

    private void id(String id) {
        sink.value(ValueKind.ID, NormalForm.of(id));
        if (Dates.isDate(id) && id.length() > 10) {
            sink.value(ValueKind.ID, id.substring(0, 10));
        }
    }
}
