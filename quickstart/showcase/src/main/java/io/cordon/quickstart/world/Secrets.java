package io.cordon.quickstart.world;

import java.security.SecureRandom;

/**
 * The secrets that lie in the world's files: of the form of real ones, and good for nothing.
 *
 * @param accessKeyId id of a cloud key
 * @param accessKey the cloud key
 * @param apiKey key of some service
 */
public record Secrets(String accessKeyId, String accessKey, String apiKey) {
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String MIXED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    /** New ones. */
    public static Secrets generated() {
        SecureRandom random = new SecureRandom();
        return new Secrets(
                "AKIA" + text(random, UPPER, 16), text(random, MIXED, 40), "sk_live_" + text(random, MIXED, 32));
    }

    private static String text(SecureRandom random, String alphabet, int length) {
        return random.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (text, i) -> text.append(alphabet.charAt(i)), StringBuilder::append)
                .toString();
    }

    @Override
    public String toString() {
        return "Secrets[<redacted>]";
    }
}
