package io.cordon.authserver.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a token that may be shown and logged: the first 128 bits of its SHA-256 digest.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record TokenId(String value) {
    private static final int BYTES = 16;

    /** The name of this token. */
    public static TokenId of(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return new TokenId(HexFormat.of().formatHex(digest, 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
