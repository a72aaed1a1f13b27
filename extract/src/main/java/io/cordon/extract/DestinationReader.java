package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.CleanText;
import io.cordon.extract.text.NormalForm;
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

    /** Signs that one address does not hold, but a list of them or a sentence does. */
    private static final CharSet SEVERAL = CharSet.of("<>,;[] \n\"'");

    private final Printer printer;
    private @Nullable TextPrinter words;

    DestinationReader(Printer printer) {
        this.printer = printer;
    }

    /** What an argument that holds destinations names: one, several with commas between, or those in a longer text. */
    List<DestinationFeatures> all(String text, String argument, int most) {
        List<DestinationFeatures> found = new ArrayList<>();
        String clean = CleanText.of(text).strip();
        if (clean.isEmpty()) {
            return found;
        }
        if (clean.length() > LONGEST || SEVERAL.count(clean, 0, clean.length()) > 0) {
            found = inside(clean, argument, most);
        }
        return found.isEmpty() ? List.of(whole(clean, argument)) : found;
    }

    /** The addresses that occur in a text. */
    List<DestinationFeatures> inside(String text, String argument, int most) {
        List<DestinationFeatures> found = new ArrayList<>();
        ValueScanner.scan(ByteText.of(text), (kind, normalForm) -> {
            boolean address = kind == ValueKind.EMAIL
                    || kind == ValueKind.URL
                    || kind == ValueKind.IBAN
                    || kind == ValueKind.HOST
                    || kind == ValueKind.IP;
            if (address && found.size() < most && !belongsToLast(found, normalForm)) {
                found.add(known(kind, normalForm, argument));
            }
        });
        return found;
    }

    /** The text as one destination. */
    DestinationFeatures whole(String text, String argument) {
        String clean = CleanText.of(text).strip();
        String bare = clean.regionMatches(true, 0, "mailto:", 0, 7) ? clean.substring(7) : clean;
        if (Emails.isEmail(bare)) {
            return known(ValueKind.EMAIL, Emails.normalForm(bare), argument);
        }
        if (isUrl(bare)) {
            return url(bare, argument);
        }
        if (Ibans.isIban(bare)) {
            return known(ValueKind.IBAN, Ibans.normalForm(bare), argument);
        }
        if (Phones.isPhone(bare)) {
            return features(DestinationKind.PHONE, "", Phones.digits(bare), OptionalLong.empty(), bare, argument);
        }
        if (Paths.isPath(bare)) {
            String path = Paths.normalForm(bare);
            return features(DestinationKind.PATH, Reduced.path(path), path, OptionalLong.empty(), bare, argument);
        }
        return features(named(bare), "", NormalForm.of(bare), OptionalLong.empty(), bare, argument);
    }

    /** A URL by its scheme, or a host or address with or without more behind it. */
    private static boolean isUrl(String text) {
        if (text.length() > LONGEST_URL || hasSpace(text)) {
            return false;
        }
        String host = Urls.host(text);
        boolean known = Hosts.isKnown(host) || Ips.isIp(host) || text.regionMatches(true, 0, "www.", 0, 4);
        return !host.isEmpty() && (known || !Urls.scheme(text).isEmpty() || Hosts.isCountryDomain(text));
    }

    private DestinationFeatures url(String url, String argument) {
        String normal = Urls.normalForm(url);
        String host = Urls.host(url);
        boolean bare = normal.equals(host) && Urls.scheme(url).isEmpty();
        OptionalLong hostPrint = OptionalLong.of(printer.value(host));
        return features(
                bare ? DestinationKind.HOST : DestinationKind.URL, Reduced.url(url), normal, hostPrint, url, argument);
    }

    private DestinationFeatures known(ValueKind kind, String normalForm, String argument) {
        return switch (kind) {
            case EMAIL ->
                features(
                        DestinationKind.EMAIL,
                        "@" + Reduced.host(Emails.domain(normalForm)),
                        normalForm,
                        OptionalLong.of(printer.value(Emails.domain(normalForm))),
                        normalForm,
                        argument);
            case URL -> url(normalForm, argument);
            case HOST ->
                features(
                        DestinationKind.HOST,
                        Reduced.host(normalForm),
                        normalForm,
                        OptionalLong.of(printer.value(normalForm)),
                        normalForm,
                        argument);
            case IP ->
                features(
                        DestinationKind.HOST,
                        normalForm,
                        normalForm,
                        OptionalLong.of(printer.value(normalForm)),
                        "",
                        argument);
            default -> features(DestinationKind.ACCOUNT, "", normalForm, OptionalLong.empty(), "", argument);
        };
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
    private static DestinationKind named(String text) {
        int digits = CharSet.DIGIT.count(text, 0, text.length());
        if (digits >= 5 && digits * 2 >= text.length()) {
            return DestinationKind.ACCOUNT;
        }
        return text.length() <= LONGEST && hasLetter(text) ? DestinationKind.PRINCIPAL : DestinationKind.OTHER;
    }

    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private DestinationFeatures features(
            DestinationKind kind, String reduced, String normalForm, OptionalLong host, String text, String argument) {
        TokenPrints tokens =
                words().clear().words(ByteText.of(text), MOST_WORDS).tokens();
        return new DestinationFeatures(kind, reduced, printer.value(normalForm), host, tokens, argument);
    }

    /** Made for the first destination: most calls have none. */
    private TextPrinter words() {
        TextPrinter printing = words;
        if (printing == null) {
            printing = TextPrinter.outbound(printer);
            words = printing;
        }
        return printing;
    }
}
