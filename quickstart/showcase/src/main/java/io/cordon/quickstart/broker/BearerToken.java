package io.cordon.quickstart.broker;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * An access token of one session.
 *
 * @param ref reference of the credential
 * @param value the token
 * @param client the client that it was issued to
 * @param expiresAt when it ends by itself
 */
public record BearerToken(String ref, String value, String client, List<String> scopes, Instant expiresAt) {
    private static final int ID_BYTES = 16;

    public BearerToken {
        requireNonNull(ref, "ref");
        requireNonNull(value, "value");
        requireNonNull(client, "client");
        scopes = List.copyOf(scopes);
        requireNonNull(expiresAt, "expiresAt");
    }

    /** The name under which the tools' server lists what it accepted: the head of the token's digest. */
    public String digest() {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(all, ID_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "BearerToken[" + ref + ", redacted]";
    }
}
