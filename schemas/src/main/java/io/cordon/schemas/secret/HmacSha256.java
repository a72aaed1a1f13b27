package io.cordon.schemas.secret;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/*
 * RFC 2104 over the JDK's SHA-256. Both hashes begin with a block that depends on the key alone: it is taken once, and each message goes on from a copy
 * of the two states. The JDK's own Mac takes both blocks for each message and asks for a provider besides; of an event's record that is a third of the time.
 */
/** HMAC-SHA256 under one key. Thread-safe. */
public final class HmacSha256 {
    /** Bytes of a result. */
    public static final int BYTES = 32;

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    /** Never updated after the key, only cloned. */
    private final MessageDigest inner;

    private final MessageDigest outer;

    public HmacSha256(byte[] key) {
        byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
        inner = begun(block, INNER);
        outer = begun(block, OUTER);
        Arrays.fill(block, (byte) 0);
    }

    private static MessageDigest begun(byte[] key, byte pad) {
        byte[] first = new byte[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            first[i] = (byte) (key[i] ^ pad);
        }
        MessageDigest begun = sha256();
        begun.update(first);
        Arrays.fill(first, (byte) 0);
        return begun;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public byte[] of(byte[]... parts) {
        try {
            MessageDigest message = (MessageDigest) inner.clone();
            for (byte[] part : parts) {
                message.update(part);
            }
            MessageDigest whole = (MessageDigest) outer.clone();
            return whole.digest(message.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    @Override
    public String toString() {
        return "HmacSha256[<redacted>]";
    }
}
