package io.cordon.extract.print;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** HMAC-SHA256 under one key. Thread-safe: the digests that have read the padded key are cloned for each message. */
public final class HmacSha256 {

    private static final int BLOCK = 64;

    private final MessageDigest inner;
    private final MessageDigest outer;

    /** The function under this key of any length. */
    public HmacSha256(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
        inner = padded(block, 0x36);
        outer = padded(block, 0x5c);
    }

    /** The 32-byte code of a message. */
    public byte[] mac(byte[] message) {
        return mac(message, 0, message.length);
    }

    /** The 32-byte code of {@code length} bytes of a message. */
    public byte[] mac(byte[] message, int offset, int length) {
        MessageDigest first = copy(inner);
        first.update(message, offset, length);
        return copy(outer).digest(first.digest());
    }

    private static MessageDigest padded(byte[] block, int pad) {
        byte[] padded = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            padded[i] = (byte) (block[i] ^ pad);
        }
        MessageDigest digest = sha256();
        digest.update(padded);
        return digest;
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("this Java cannot clone SHA-256", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
