package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.NormalForm;
import io.cordon.extract.text.Signs;
import io.cordon.extract.value.Emails;
import io.cordon.extract.value.Hosts;
import io.cordon.extract.value.Ibans;
import io.cordon.extract.value.Ips;
import io.cordon.extract.value.Paths;
import io.cordon.extract.value.Phones;
import io.cordon.extract.value.Urls;
import io.cordon.extract.value.ValueScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads destinations: what a text names, in its normal form, and what may be shown of it. Confined to one thread. */
final class DestinationReader {

    private static final int LONGEST = 256;
    private static final int LONGEST_URL = 4096;
    private static final int MOST_WORDS = 32;
    private static final int FEWEST_BARE_DIGITS = 9;
    private static final int MOST_BARE_DIGITS = 15;

    /** Signs that one address does not hold, but a list of them or a sentence does. */
    private static final CharSet SEVERAL = CharSet.of("<>,;[] \n\"'");

    private static final String MAIL_SCHEME = "mailto:";
    private static final ByteText NOTHING = ByteText.of("");

    private final Printer printer;
    private final boolean worded;
    private @Nullable TextPrinter words;

    /**
     * Reads destinations.
     *
     * @param worded whether their words are printed too
     */
    DestinationReader(Printer printer, boolean worded) {
        this.printer = printer;
        this.worded = worded;
    }

    /** What an argument that holds destinations names: one, several with commas between, or those in a longer text. */
    List<DestinationFeatures> all(ByteText text, String argument, int most) {
        ByteText bare = text.stripped();
        if (bare.length() == 0) {
            return List.of();
        }
        boolean several = bare.length() > LONGEST || SEVERAL.count(bare, 0, bare.length()) > 0;
        List<DestinationFeatures> found = several ? inside(bare, argument, most) : List.of();
        return found.isEmpty() ? List.of(whole(bare, argument)) : found;
    }

    /** The addresses that occur in a text. */
    List<DestinationFeatures> inside(ByteText text, String argument, int most) {
        List<DestinationFeatures> found = new ArrayList<>(0);
        ValueScanner.scan(text, new AddressSink((kind, normalForm) -> {
            boolean address = kind == ValueKind.EMAIL
                    || kind == ValueKind.URL
                    || kind == ValueKind.IBAN
                    || kind == ValueKind.HOST
                    || kind == ValueKind.IP;
            if (address && found.size() < most && !belongsToLast(found, normalForm)) {
                found.add(known(kind, normalForm, argument));
            }
        }));
        return found;
    }

    /**
     * Whether a text is the number of a telephone and nothing else.
     *
     * @param bare whether one without signs or groups counts too
     */
    static boolean isNumber(ByteText text, boolean bare) {
        ByteText stripped = text.stripped();
        int length = stripped.length();
        return Phones.isPhone(stripped)
                || bare
                        && length >= FEWEST_BARE_DIGITS
                        && length <= MOST_BARE_DIGITS
                        && CharSet.DIGIT.count(stripped, 0, length) == length;
    }

    /** How many addresses occur in a text at most. Costs less than to read them. */
    static int mostInside(ByteText text) {
        AddressCount count = new AddressCount();
        ValueScanner.scan(text, new AddressSink(count));
        return count.most();
    }

    /** A clean text as one destination. */
    DestinationFeatures whole(ByteText text, String argument) {
        ByteText bytes = bare(text);
        String bare = bytes.text();
        if (Emails.isEmail(bytes)) {
            return known(ValueKind.EMAIL, Emails.normalForm(bare), argument);
        }
        if (isUrl(bytes)) {
            return url(bare, argument);
        }
        if (Ibans.isIban(bare)) {
            return known(ValueKind.IBAN, Ibans.normalForm(bare), argument);
        }
        if (Phones.isPhone(bytes)) {
            return features(DestinationKind.PHONE, "", Phones.digits(bare), OptionalLong.empty(), bytes, argument);
        }
        if (Paths.isPath(bytes)) {
            String path = Paths.normalForm(bare);
            return features(DestinationKind.PATH, Reduced.path(path), path, OptionalLong.empty(), bytes, argument);
        }
        return features(named(bytes), "", NormalForm.of(bare), OptionalLong.empty(), bytes, argument);
    }

    private static ByteText bare(ByteText text) {
        ByteText stripped = text.stripped();
        boolean mail = stripped.text().regionMatches(true, 0, MAIL_SCHEME, 0, MAIL_SCHEME.length());
        return mail ? stripped.part(MAIL_SCHEME.length(), stripped.length()) : stripped;
    }

    /** A URL by its scheme, or a host or address with or without more behind it. */
    private static boolean isUrl(ByteText bytes) {
        int length = bytes.length();
        if (length > LONGEST_URL || Signs.either(bytes, '.', ':', 0, length) == length || hasSpace(bytes)) {
            return false;
        }
        String text = bytes.text();
        String host = Urls.host(text);
        boolean known = Hosts.isKnown(host) || Ips.isIp(host) || text.regionMatches(true, 0, "www.", 0, 4);
        return !host.isEmpty() && (known || !Urls.scheme(text).isEmpty() || Hosts.isCountryDomain(text));
    }

    private DestinationFeatures url(String url, String argument) {
        String normal = Urls.normalForm(url);
        String host = Urls.host(url);
        boolean bare = normal.equals(host) && Urls.scheme(url).isEmpty();
        OptionalLong hostPrint = OptionalLong.of(printer.value(host));
        DestinationKind kind = bare ? DestinationKind.HOST : DestinationKind.URL;
        return features(kind, Reduced.url(url), normal, hostPrint, ByteText.of(url), argument);
    }

    private DestinationFeatures known(ValueKind kind, String normalForm, String argument) {
        return switch (kind) {
            case EMAIL -> {
                String domain = Emails.domain(normalForm);
                yield known(
                        DestinationKind.EMAIL, "@" + Reduced.host(domain), normalForm, domain, normalForm, argument);
            }
            case URL -> url(normalForm, argument);
            case HOST ->
                known(DestinationKind.HOST, Reduced.host(normalForm), normalForm, normalForm, normalForm, argument);
            case IP -> known(DestinationKind.HOST, normalForm, normalForm, normalForm, "", argument);
            default -> features(DestinationKind.ACCOUNT, "", normalForm, OptionalLong.empty(), NOTHING, argument);
        };
    }

    /** A destination with a host, in whose text words are. */
    private DestinationFeatures known(
            DestinationKind kind, String reduced, String normalForm, String host, String text, String argument) {
        OptionalLong hostPrint = OptionalLong.of(printer.value(host));
        return features(kind, reduced, normalForm, hostPrint, ByteText.of(text), argument);
    }

    /** The host of a URL, or the domain of an address, that was reported right before it. */
    private boolean belongsToLast(List<DestinationFeatures> found, String normalForm) {
        if (found.isEmpty()) {
            return false;
        }
        DestinationFeatures last = found.get(found.size() - 1);
        long print = printer.value(normalForm);
        return last.print() == print
                || last.hostPrint().isPresent() && last.hostPrint().getAsLong() == print;
    }

    /** Mostly digits: an account; with letters: somebody or something by name. */
    private static DestinationKind named(ByteText text) {
        int digits = CharSet.DIGIT.count(text, 0, text.length());
        if (digits >= 5 && digits * 2 >= text.length()) {
            return DestinationKind.ACCOUNT;
        }
        return text.length() <= LONGEST && hasLetter(text) ? DestinationKind.PRINCIPAL : DestinationKind.OTHER;
    }

    private static boolean hasSpace(ByteText text) {
        int at = 0;
        while (at < text.length() && !text.isSpace(at)) {
            at++;
        }
        return at < text.length();
    }

    private static boolean hasLetter(ByteText text) {
        int at = 0;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private DestinationFeatures features(
            DestinationKind kind,
            String reduced,
            String normalForm,
            OptionalLong host,
            ByteText text,
            String argument) {
        TokenPrints tokens = worded ? words(text) : TokenPrints.NONE;
        return new DestinationFeatures(kind, reduced, printer.value(normalForm), host, tokens, argument);
    }

    private TokenPrints words(ByteText text) {
        TextPrinter known = words == null ? TextPrinter.inbound(printer) : words;
        words = known;
        return known.clear().words(text, MOST_WORDS).tokens();
    }
}
