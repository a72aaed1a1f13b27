package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import org.jspecify.annotations.Nullable;

/** The path of an incoming webhook: whoever knows it may post. The host is no part of the secret. */
final class SlackWebhook implements SecretFinder {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 80;
    private static final CharSet IN_PATH = CharSet.WORD.plus("+/");

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        int start = CharSet.LOWER.end(text, keywordTo, Math.min(text.length(), keywordTo + 10)) + 1;
        if (start >= text.length() || text.charAt(start - 1) != '/') {
            return null;
        }
        int end = IN_PATH.end(text, start, Math.min(text.length(), start + LONGEST));
        boolean fits = end - start >= SHORTEST && CharSet.DIGIT.count(text, start, end) > 1;
        return fits && !Placeholders.is(text.substring(start, end)) ? new Span(start, end) : null;
    }
}
