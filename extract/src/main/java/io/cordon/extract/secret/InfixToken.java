package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.LongWords;
import org.jspecify.annotations.Nullable;

/**
 * A token with a fixed text inside.
 *
 * @param mark the text inside, in the right case
 * @param head characters before it
 * @param headShortest fewest of them
 * @param headLongest most of them
 * @param tail characters after it
 * @param tailShortest fewest of them
 * @param tailLongest most of them
 * @param atMark what the last character before the mark must be
 */
record InfixToken(
        String mark,
        CharSet head,
        int headShortest,
        int headLongest,
        CharSet tail,
        int tailShortest,
        int tailLongest,
        CharSet atMark)
        implements SecretFinder {

    private static final double LEAST_ENTROPY = 3;

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        if (!text.startsWith(mark, keywordFrom) || keywordFrom == 0 || !atMark.has(text.charAt(keywordFrom - 1))) {
            return null;
        }
        int start = head.start(text, keywordFrom, Math.max(0, keywordFrom - headLongest - 1));
        int end = tail.end(text, keywordTo, Math.min(text.length(), keywordTo + tailLongest + 1));
        boolean fits = keywordFrom - start >= headShortest
                && keywordFrom - start <= headLongest
                && end - keywordTo >= tailShortest
                && end - keywordTo <= tailLongest;
        return fits && isSecret(text.substring(start, end)) ? new Span(start, end) : null;
    }

    @Override
    public boolean findsLongWordsOnly() {
        return CharSet.UPPER.count(mark, 0, mark.length()) > 0 && LongWords.hold(mark, tail, tailShortest);
    }

    private static boolean isSecret(String token) {
        return Entropy.perCharacter(token) >= LEAST_ENTROPY && !Placeholders.is(token);
    }
}
