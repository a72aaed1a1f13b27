package io.cordon.extract.secret;

import io.cordon.extract.text.CharSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value that a text gives to a password, key or token: {@code "password": "..."}, {@code API_KEY=...}, "the secret key
 * is ...". The value must look like a secret: not a word, not code, not a placeholder, and hard to guess unless it is
 * said to be a password or a secret.
 */
final class Assignment implements SecretFinder {

    static final List<String> KEYWORDS = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "pwd",
            "secret",
            "api_key",
            "apikey",
            "api-key",
            "api key",
            "access_key",
            "accesskey",
            "access-key",
            "access key",
            "private_key",
            "auth_key",
            "authkey",
            "secret_key",
            "secret-key",
            "secret key",
            "secretkey",
            "token",
            "credential",
            "credentials",
            "client_secret",
            "signing_key",
            "encryption_key",
            "account_key",
            "accountkey",
            "shared_key",
            "master_key",
            "license_key",
            "_pass");

    private static final int SHORTEST = 6;

    /** Machines make keys and tokens, of 80 bits and more; below these are names and numbers: "next_token: page-2". Passwords and what is called a secret are made by people. */
    private static final int LEAST_BITS = 28;

    private static final int LONGEST = 2048;
    private static final int MOST_SIGNS = 8;
    private static final int MOST_COLONS = 4;
    private static final CharSet SIGN = CharSet.of(" \t:='\">`*");
    private static final CharSet ENDS_VALUE = CharSet.of(" \t\r\n\"'`,;<>|&\\");
    private static final CharSet CODE = CharSet.of("()[]{}");

    @Override
    public @Nullable Span find(String text, int keywordFrom, int keywordTo) {
        int from = valueStart(text, keywordTo);
        if (from < 0) {
            return null;
        }
        int to = from;
        int limit = Math.min(text.length(), from + LONGEST);
        int colons = 0;
        while (to < limit && !ENDS_VALUE.has(text.charAt(to)) && !isNextAssignment(text, to) && colons < MOST_COLONS) {
            colons += text.charAt(to) == ':' ? 1 : 0;
            to++;
        }
        while (to > from && ".:!?*".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String value = text.substring(from, to);
        boolean found = to - from >= SHORTEST
                && isSecret(value)
                && (isOfPeople(text.substring(keywordFrom, keywordTo)) || Entropy.bits(value) >= LEAST_BITS);
        return found ? new Span(from, to) : null;
    }

    /** A password, or what somebody calls a secret. */
    private static boolean isOfPeople(String keyword) {
        String lower = keyword.toLowerCase(Locale.ROOT);
        return lower.contains("pass") || lower.contains("pwd") || lower.contains("secret");
    }

    /** After the signs of an assignment, or after the word "is"; -1 if there is neither. */
    private static int valueStart(String text, int keywordTo) {
        int at = SIGN.end(text, keywordTo, Math.min(text.length(), keywordTo + MOST_SIGNS));
        if (text.startsWith("is ", at) || text.startsWith("is: ", at)) {
            return SIGN.end(text, at + 2, Math.min(text.length(), at + 2 + MOST_SIGNS));
        }
        boolean assigned = text.substring(keywordTo, at).indexOf('=') >= 0
                || text.substring(keywordTo, at).indexOf(':') >= 0;
        return assigned ? at : -1;
    }

    /** An equals sign inside, other than the padding of base 64. */
    private static boolean isNextAssignment(String text, int at) {
        return text.charAt(at) == '=' && at + 1 < text.length() && CharSet.BASE62.has(text.charAt(at + 1));
    }

    static boolean isSecret(String value) {
        int length = value.length();
        int digits = CharSet.DIGIT.count(value, 0, length);
        int letters = CharSet.LETTER.count(value, 0, length);
        boolean mixed = digits > 0 && letters > 0 || length - letters - digits > 1 && letters > 0;
        return mixed && CODE.count(value, 0, length) == 0 && !looksLikeCode(value) && !Placeholders.is(value);
    }

    /** A name with dots or underscores and hardly a digit, or a path, is a reference to a secret. */
    private static boolean looksLikeCode(String value) {
        boolean digits = CharSet.DIGIT.count(value, 0, value.length()) > 0;
        boolean name = CharSet.WORD.plus(".-:").hasAll(value) && !digits;
        return name || value.startsWith("/") || value.contains("://") || value.startsWith("self.");
    }
}
