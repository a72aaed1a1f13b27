package io.cordon.quickstart.broker;

import java.security.SecureRandom;

/** Passwords and ids. */
public final class RandomText {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** Lower-case letters and digits, five bits each. */
    public static String of(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
