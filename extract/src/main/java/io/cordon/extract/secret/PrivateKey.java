package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A private key in PEM armour; without its end too, as a text that was cut shows it. */
final class PrivateKey implements SecretFinder {

    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST = 16_384;
    private static final int SHORTEST = 64;

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        int titleEnd = indexOf(text, "PRIVATE KEY", keywordTo, keywordTo + LONGEST_TITLE);
        if (titleEnd < 0) {
            return null;
        }
        int body = indexOf(text, "-----", titleEnd, titleEnd + LONGEST_TITLE);
        if (body < 0) {
            return null;
        }
        int next = indexOf(text, "-----", body + 5, body + LONGEST);
        int end = next < 0 ? Math.min(text.length(), body + LONGEST) : next;
        return end - body >= SHORTEST ? new Span(body + 5, end) : null;
    }

    /** The armour, line breaks and escaped line breaks are no part of the key. */
    static String normalForm(String found) {
        String lines = found.replace("\\n", "").replace("\\r", "");
        StringBuilder key = new StringBuilder(lines.length());
        for (int i = 0; i < lines.length(); i++) {
            if (CharSet.BASE64.has(lines.charAt(i))) {
                key.append(lines.charAt(i));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    private static int indexOf(String text, String mark, int from, int limit) {
        int last = Math.min(text.length() - mark.length(), limit);
        for (int i = from; i <= last; i++) {
            if (text.startsWith(mark, i)) {
                return i;
            }
        }
        return -1;
    }
}
