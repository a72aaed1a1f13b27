package io.cordon.extract.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cordon.extract.text.CharSet;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A JSON web token: three parts in base64url, the first of which reads as JSON with an algorithm. */
final class JsonWebToken implements SecretFinder {

    private static final int LONGEST_PART = 8192;
    private static final int SHORTEST_PART = 12;

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        if (!text.startsWith("eyJ", keywordFrom)
                || keywordFrom > 0 && CharSet.BASE64URL.has(text.charAt(keywordFrom - 1))) {
            return null;
        }
        int header = part(text, keywordFrom);
        int payload = header < 0 || !isDot(text, header) ? -1 : part(text, header + 1);
        int signature = payload < 0 || !isDot(text, payload) ? -1 : part(text, payload + 1);
        return signature >= 0 && hasAlgorithm(text.substring(keywordFrom, header))
                ? new Span(keywordFrom, signature)
                : null;
    }

    /** Its first characters have a capital, and its parts are long. */
    @Override
    public boolean findsLongWordsOnly() {
        return true;
    }

    private static int part(String text, int from) {
        int end = CharSet.BASE64URL.end(text, from, Math.min(text.length(), from + LONGEST_PART));
        return end - from < SHORTEST_PART ? -1 : end;
    }

    private static boolean isDot(String text, int at) {
        return at < text.length() && text.charAt(at) == '.';
    }

    private static boolean hasAlgorithm(String header) {
        int whole = header.length() % 4 == 1 ? header.length() - 1 : header.length();
        byte[] json = Base64.getUrlDecoder().decode(header.substring(0, whole));
        return new String(json, ISO_8859_1).contains("\"alg\"");
    }
}
