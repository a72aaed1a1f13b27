package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import org.jspecify.annotations.Nullable;

/** Two zeros and forty characters soon after the word "okta": too little of a mark anywhere else. */
final class OktaToken implements SecretFinder {

    private static final int REACH = 60;
    private static final int LENGTH = 42;
    private static final double LEAST_ENTROPY = 3.5;
    private static final CharSet IN_TOKEN = CharSet.BASE64URL;

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        int limit = Math.min(text.length(), keywordTo + REACH);
        for (int at = keywordTo; at < limit; at++) {
            if (text.startsWith("00", at) && !IN_TOKEN.has(text.charAt(at - 1))) {
                int end = IN_TOKEN.end(text, at, Math.min(text.length(), at + LENGTH + 1));
                if (end - at == LENGTH && isSecret(text.substring(at, end))) {
                    return new Span(at, end);
                }
            }
        }
        return null;
    }

    private static boolean isSecret(String token) {
        return Entropy.perCharacter(token) >= LEAST_ENTROPY && !Placeholders.is(token);
    }
}
