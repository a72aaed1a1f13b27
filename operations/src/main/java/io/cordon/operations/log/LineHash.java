package io.cordon.operations.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What chains a line to the one before it: SHA-256 over the former line's hash, a line feed, and the line without its own hash. */
final class LineHash {

    /** Before the first line of a log there is nothing. */
    static final String NONE = "0".repeat(64);

    private LineHash() {}

    static String of(String previous, String body) {
        MessageDigest digest = sha256();
        digest.update(previous.getBytes(US_ASCII));
        digest.update((byte) '\n');
        return HexFormat.of().formatHex(digest.digest(body.getBytes(UTF_8)));
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
