package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import io.cordon.extract.text.LongWords;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A token that begins with a fixed text.
 *
 * @param prefix how it begins, in the right case
 * @param body characters of what follows
 * @param shortest fewest characters of the body
 * @param longest most characters of the body
 * @param mixed whether the body has capitals, small letters and digits, two of each at least
 * @param proven whether the check is proof enough, so that it does not matter what stands around
 * @param check what must hold for the body
 */
record PrefixedToken(
        String prefix, CharSet body, int shortest, int longest, boolean mixed, boolean proven, Predicate<String> check)
        implements SecretFinder {

    private static final double LEAST_ENTROPY = 2.5;

    /** A token whose body has a length in a range. */
    static PrefixedToken of(String prefix, CharSet body, int shortest, int longest) {
        return new PrefixedToken(prefix, body, shortest, longest, false, false, any -> true);
    }

    /** A token whose body has a fixed length. */
    static PrefixedToken of(String prefix, CharSet body, int length) {
        return of(prefix, body, length, length);
    }

    /** A token whose body has a checksum at its end. */
    static PrefixedToken checked(String prefix) {
        return new PrefixedToken(prefix, CharSet.BASE62, 36, 36, false, true, Checksums::isValid);
    }

    /** A token whose body has a check so strong that it does not matter what stands around. */
    static PrefixedToken proven(String prefix, CharSet body, int length, Predicate<String> check) {
        return new PrefixedToken(prefix, body, length, length, false, true, check);
    }

    /** This token, if its body also passes the check. */
    PrefixedToken where(Predicate<String> check) {
        return new PrefixedToken(prefix, body, shortest, longest, mixed, proven, check);
    }

    /** This token, if its body has capitals, small letters and digits, two of each at least. */
    PrefixedToken andMixed() {
        return new PrefixedToken(prefix, body, shortest, longest, true, proven, check);
    }

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        if (!text.startsWith(prefix, keywordFrom) || !proven && isBody(text, keywordFrom - 1)) {
            return null;
        }
        int start = keywordFrom + prefix.length();
        int end = body.end(text, start, Math.min(text.length(), start + longest));
        if (end - start < shortest || !proven && isBody(text, end)) {
            return null;
        }
        String found = text.substring(start, end);
        return (!mixed || isMixed(found))
                        && check.test(found)
                        && Entropy.perCharacter(found) >= LEAST_ENTROPY
                        && !Placeholders.is(found)
                ? new Span(keywordFrom, end)
                : null;
    }

    @Override
    public boolean findsLongWordsOnly() {
        return (mixed || CharSet.UPPER.count(prefix, 0, prefix.length()) > 0) && LongWords.hold(prefix, body, shortest);
    }

    private static boolean isMixed(String body) {
        int length = body.length();
        return CharSet.DIGIT.count(body, 0, length) > 1
                && CharSet.UPPER.count(body, 0, length) > 1
                && CharSet.LOWER.count(body, 0, length) > 1;
    }

    /**
     * Whether a character of a body stands here, so that the token would only be a part of something. It also keeps the
     * work linear: a run of such characters is looked at once.
     */
    private boolean isBody(String text, int at) {
        return at >= 0 && at < text.length() && (body.has(text.charAt(at)) || CharSet.BASE62.has(text.charAt(at)));
    }
}
