package io.cordon.schemas.sign;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** What may name a key: it travels in headers and stands in logs. */
final class KeyIds {
    private static final Pattern LEGAL = Pattern.compile("[a-zA-Z0-9._:@/-]{1,100}");

    private KeyIds() {}

    static String checked(String keyId) {
        if (!legal(requireNonNull(keyId, "keyId"))) {
            throw new IllegalArgumentException("a key id must be 1 to 100 letters, digits or . _ : @ / -");
        }
        return keyId;
    }

    static boolean legal(String keyId) {
        return LEGAL.matcher(keyId).matches();
    }
}
