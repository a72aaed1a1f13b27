package io.cordon.extract.tool;

import io.cordon.extract.tree.Elements;
import io.cordon.extract.value.Emails;
import io.cordon.extract.value.Hosts;
import io.cordon.extract.value.Ibans;
import io.cordon.extract.value.Ips;
import io.cordon.extract.value.Phones;
import io.cordon.extract.value.Urls;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Values that are an address wherever they stand: a mail box, a URL, an account, a telephone, and a host where something is set to it. */
final class Addresses {

    private static final int LONGEST = 256;
    private static final int MOST = 16;

    private Addresses() {}

    /** Whether the value is one, or a list that has one among its first. */
    static boolean isOne(@Nullable Object value) {
        return isAny(value, Addresses::isAddress);
    }

    /** Whether the value is one, or a host by its name or number. */
    static boolean isOneOrHost(@Nullable Object value) {
        return isAny(value, text -> isAddress(text) || Hosts.isKnown(text) || Ips.isIp(text));
    }

    /** Whether the value is a bank account. */
    static boolean isAccount(@Nullable Object value) {
        return isAny(value, Ibans::isIban);
    }

    private static boolean isAny(@Nullable Object value, Predicate<String> kind) {
        Collection<?> elements = Elements.of(value);
        return elements == null
                ? is(value, kind)
                : elements.stream().limit(MOST).anyMatch(element -> is(element, kind));
    }

    private static boolean is(@Nullable Object value, Predicate<String> kind) {
        return value instanceof CharSequence text
                && text.length() <= LONGEST
                && kind.test(text.toString().strip());
    }

    private static boolean isAddress(String text) {
        return Emails.isEmail(text) || !Urls.scheme(text).isEmpty() || Ibans.isIban(text) || Phones.isPhone(text);
    }
}
