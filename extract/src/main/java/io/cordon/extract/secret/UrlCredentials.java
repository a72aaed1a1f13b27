package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The password in a URL, as in {@code postgres://user:password@host}, or a token alone, as in {@code https://token@host}. */
final class UrlCredentials implements SecretFinder {

    private static final int LONGEST = 256;
    private static final int SHORTEST = 3;
    private static final int SHORTEST_TOKEN = 16;
    private static final int LEAST_BITS_OF_TOKEN = 64;
    private static final double LEAST_BITS_A_CHARACTER = 3.3;
    /** What documentation writes there. */
    private static final Set<String> COMMON =
            Set.of("pass", "password", "passwd", "pwd", "secret", "test", "pw", "token");

    private static final CharSet ENDS = CharSet.of("/ \t\r\n\"'<>`?#\\");

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        int limit = Math.min(text.length(), keywordTo + LONGEST);
        int colon = -1;
        int at = -1;
        for (int i = keywordTo; i < limit && !ENDS.has(text.charAt(i)); i++) {
            if (text.charAt(i) == ':' && colon < 0) {
                colon = i;
            } else if (text.charAt(i) == '@') {
                at = i;
            }
        }
        if (colon < 0) {
            return at < 0 ? null : token(text, keywordTo, at);
        }
        if (at - colon - 1 < SHORTEST) {
            return null;
        }
        String password = text.substring(colon + 1, at);
        return Placeholders.is(password) || COMMON.contains(password) ? null : new Span(colon + 1, at);
    }

    /** A user's name is shorter, or made of words; the bounds are those of tokens of no known format. */
    private static @Nullable Span token(String text, int from, int to) {
        String token = text.substring(from, to);
        if (token.length() < SHORTEST_TOKEN || !Assignment.isSecret(token)) {
            return null;
        }
        int bits = Entropy.bits(token);
        boolean found = bits >= LEAST_BITS_OF_TOKEN && bits >= LEAST_BITS_A_CHARACTER * token.length();
        return found ? new Span(from, to) : null;
    }
}
