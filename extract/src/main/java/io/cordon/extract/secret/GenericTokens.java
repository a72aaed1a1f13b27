package io.cordon.extract.secret;

import io.cordon.extract.text.ByteText;
import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.LongRuns;
import io.cordon.extract.text.Signs;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Tokens of no known format: twenty characters and more of mixed classes with at least 64 bits of estimated entropy, which
 * are no UUID, digest, path or name.
 */
final class GenericTokens {

    static final String ID = "generic-token";

    private static final int SHORTEST = 20;
    private static final int LONGEST = 512;
    private static final int LEAST_BITS = 64;
    private static final double LEAST_BITS_A_CHARACTER = 3.3;
    private static final int CONTEXT = 24;
    private static final int OWN_CONTEXT = 7;
    private static final CharSet IN_DIGEST = CharSet.HEX.plus("-");
    private static final List<String> PUBLIC =
            List.of("sha", "hash", "digest", "commit", "checksum", "integrity", "etag", "md5", "base64,", "index ");

    private GenericTokens() {}

    /** Whether a text has a word long enough for one. */
    static boolean mayBeIn(ByteText text) {
        return text.mixedWords().mayBeAny();
    }

    /** Gives each token to the sink until it returns false. */
    static void scan(ByteText text, Predicate<Span> sink) {
        LongRuns runs = LongRuns.mixedTokens(text, SHORTEST);
        boolean more = true;
        for (int from = 0; more && runs.next(from); from = runs.end()) {
            if (isToken(text, runs.start(), runs.end())) {
                more = sink.test(new Span(runs.start(), runs.end()));
            }
        }
    }

    private static boolean isToken(ByteText bytes, int from, int to) {
        if (to - from > LONGEST || !isMixed(bytes, from, to) || isInPath(bytes.text(), from, to)) {
            return false;
        }
        String text = bytes.text();
        String token = text.substring(from, to);
        int bits = Entropy.bits(token);
        return bits >= LEAST_BITS
                && bits >= LEAST_BITS_A_CHARACTER * token.length()
                && !isPublic(text, from)
                && !isEncodedText(token)
                && !Placeholders.is(token);
    }

    private static boolean isInPath(String text, int from, int to) {
        return from > 0 && "/\\.@".indexOf(text.charAt(from - 1)) >= 0 || to < text.length() && text.charAt(to) == '@';
    }

    /** Digits and both cases; hexadecimal digests, UUIDs and names in lower case are not. */
    private static boolean isMixed(ByteText text, int from, int to) {
        return Signs.capitals(text, from, to) > 1
                && CharSet.DIGIT.count(text, from, to) > 1
                && CharSet.LOWER.count(text, from, to) > 1
                && IN_DIGEST.end(text, from, to) < to;
    }

    /** Base 64 of plain text, which is looked at as text in its own layer. */
    private static boolean isEncodedText(String token) {
        String url = token.replace('+', '-').replace("=", "");
        if (url.length() % 4 == 1 || !CharSet.BASE64URL.hasAll(url)) {
            return false;
        }
        for (byte b : Base64.getUrlDecoder().decode(url)) {
            if (b < ' ' && b != '\n' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static boolean isPublic(String text, int from) {
        int end = Math.min(text.length(), from + OWN_CONTEXT);
        String context = text.substring(Math.max(0, from - CONTEXT), end).toLowerCase(Locale.ROOT);
        return PUBLIC.stream().anyMatch(context::contains);
    }
}
