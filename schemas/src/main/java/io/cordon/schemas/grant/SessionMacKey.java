package io.cordon.schemas.grant;

import io.cordon.schemas.secret.HmacSha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

/** The key of one session. Its runtime proves with it that an event is its own. Thread-safe. */
public final class SessionMacKey {
    /** Bytes of a MAC. */
    public static final int MAC_BYTES = 16;

    private static final byte[] RECORD = {'r'};
    private static final byte[] CLAIM = {'c'};

    private final HmacSha256 hmac;
    private final byte[] key;

    private SessionMacKey(byte[] key) {
        this.hmac = new HmacSha256(key);
        this.key = key.clone();
    }

    /** The key itself: for the one answer that takes it from the issuer to the session's runtime. */
    byte[] encoded() {
        return key.clone();
    }

    /** A key from the 32 bytes that an issuer handed out. */
    public static SessionMacKey of(byte[] thirtyTwo) {
        if (thirtyTwo.length != HmacSha256.BYTES) {
            throw new IllegalArgumentException(
                    "a session key has " + HmacSha256.BYTES + " bytes, not " + thirtyTwo.length);
        }
        return new SessionMacKey(thirtyTwo);
    }

    /** The MAC of a record: over its key with the length in front, and its value. */
    public byte[] mac(byte[] key, byte[] value) {
        byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(key.length).array();
        return Arrays.copyOf(hmac.of(RECORD, length, key, value), MAC_BYTES);
    }

    /** Whether a MAC is that of a record; takes the same time for each wrong one. */
    public boolean verify(byte[] key, byte[] value, byte[] mac) {
        return MessageDigest.isEqual(mac(key, value), mac);
    }

    /** The claim of this session that a session is its child with that request. */
    public byte[] claim(GrantRequest child) {
        return Arrays.copyOf(hmac.of(CLAIM, child.canonical()), MAC_BYTES);
    }

    /** Whether a claim is this session's for that child. */
    public boolean verifyClaim(GrantRequest child, byte[] claim) {
        return MessageDigest.isEqual(claim(child), claim);
    }

    @Override
    public String toString() {
        return "SessionMacKey[<redacted>]";
    }
}
