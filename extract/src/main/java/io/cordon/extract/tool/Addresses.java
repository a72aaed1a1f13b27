package io.cordon.extract.tool;

import io.cordon.extract.tree.Elements;
import io.cordon.extract.value.Emails;
import io.cordon.extract.value.Ibans;
import io.cordon.extract.value.Phones;
import io.cordon.extract.value.Urls;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Values that are an address wherever they stand: a mail box, a URL, an account, a telephone. */
final class Addresses {

    private static final int LONGEST = 256;
    private static final int MOST = 16;

    private Addresses() {}

    /** Whether the value is one, or a list that has one among its first. */
    static boolean isOne(@Nullable Object value) {
        Collection<?> elements = Elements.of(value);
        return elements == null
                ? value instanceof CharSequence text
                        && isAddress(text.toString().strip())
                : elements.stream()
                        .limit(MOST)
                        .anyMatch(element -> element instanceof CharSequence text
                                && isAddress(text.toString().strip()));
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST
                && (Emails.isEmail(text) || !Urls.scheme(text).isEmpty() || Ibans.isIban(text) || Phones.isPhone(text));
    }
}
