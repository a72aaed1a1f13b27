package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import org.jspecify.annotations.Nullable;

/** An opaque token after {@code Bearer}, or after {@code Authorization} and a scheme. */
final class BearerToken implements SecretFinder {

    private static final int SHORTEST = 16;
    private static final int LONGEST = 4096;
    private static final CharSet SEPARATOR = CharSet.of(" :=\"'\t");
    private static final CharSet IN_TOKEN = CharSet.BASE62.plus("-._~+/=");

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        int start = SEPARATOR.end(text, keywordTo, Math.min(text.length(), keywordTo + 6));
        if (start == keywordTo || keywordFrom > 0 && IN_TOKEN.has(text.charAt(keywordFrom - 1))) {
            return null;
        }
        Span token = token(text, start);
        int schemeEnd = CharSet.LETTER.end(text, start, Math.min(text.length(), start + 10));
        boolean scheme =
                token == null && schemeEnd > start && schemeEnd < text.length() && text.charAt(schemeEnd) == ' ';
        return scheme ? token(text, schemeEnd + 1) : token;
    }

    private static @Nullable Span token(String text, int from) {
        int end = IN_TOKEN.end(text, from, Math.min(text.length(), from + LONGEST));
        while (end > from && text.charAt(end - 1) == '.') {
            end--;
        }
        boolean opaque = end - from >= SHORTEST && CharSet.DIGIT.count(text, from, end) > 0;
        return opaque && !Placeholders.is(text.substring(from, end)) ? new Span(from, end) : null;
    }
}
