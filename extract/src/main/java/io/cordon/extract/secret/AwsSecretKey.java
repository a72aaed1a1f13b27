package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import org.jspecify.annotations.Nullable;

/** The forty characters of an AWS secret key, which have no mark of their own: known by a key id or name before them. */
final class AwsSecretKey implements SecretFinder {

    private static final int LENGTH = 40;
    private static final int ID_PREFIX = 4;
    private static final int ID = 20;
    private static final int REACH = 300;
    private static final double LEAST_ENTROPY = 4.0;

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        int at = afterKeyword(text, keywordFrom, keywordTo);
        if (at < 0) {
            return null;
        }
        int limit = Math.min(text.length(), at + REACH);
        while (at < limit) {
            int end = CharSet.BASE64.end(text, at, Math.min(text.length(), at + LENGTH + 1));
            if (end - at == LENGTH && isSecret(text.substring(at, end))) {
                return new Span(at, end);
            }
            at = CharSet.BASE64.end(text, end, limit) + 1;
        }
        return null;
    }

    /** After the key id that the keyword begins, or after the name that it is; -1 if it begins no id. */
    private static int afterKeyword(String text, int keywordFrom, int keywordTo) {
        if (keywordTo - keywordFrom > ID_PREFIX) {
            return keywordTo;
        }
        int end = CharSet.BASE62.end(text, keywordFrom, Math.min(text.length(), keywordFrom + ID + 1));
        boolean inside = keywordFrom > 0 && CharSet.BASE62.has(text.charAt(keywordFrom - 1));
        return end - keywordFrom == ID && !inside ? end : -1;
    }

    private static boolean isSecret(String text) {
        return CharSet.UPPER.count(text, 0, LENGTH) > 2
                && CharSet.LOWER.count(text, 0, LENGTH) > 2
                && CharSet.DIGIT.count(text, 0, LENGTH) > 0
                && Entropy.perCharacter(text) >= LEAST_ENTROPY
                && !Placeholders.is(text);
    }
}
