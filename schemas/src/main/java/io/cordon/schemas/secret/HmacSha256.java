package io.cordon.schemas.secret;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key. Thread-safe. */
public final class HmacSha256 {
    /** Bytes of a result. */
    public static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    /** Never updated, only cloned: keyed once, then a copy of two hash states for each message. */
    private final Mac keyed;

    public HmacSha256(byte[] key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            // An HMAC pads its key with zeros: no key and one zero byte are the same, and the JDK refuses no key.
            keyed.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, ALGORITHM));
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("the key does not fit HMAC", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    public byte[] of(byte[]... parts) {
        try {
            Mac mac = (Mac) keyed.clone();
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's " + ALGORITHM + " can be cloned", e);
        }
    }

    @Override
    public String toString() {
        return "HmacSha256[<redacted>]";
    }
}
