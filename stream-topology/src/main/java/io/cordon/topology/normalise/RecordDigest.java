package io.cordon.topology.normalise;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Eight bytes that tell a repeat from a contradiction: of a hash that nobody can choose two values for. */
final class RecordDigest {
    /** Never updated, only cloned: to look for a provider costs as much as to hash a record. */
    private static final MessageDigest FRESH = fresh();

    private RecordDigest() {}

    static long of(byte[] value) {
        try {
            MessageDigest sha = (MessageDigest) FRESH.clone();
            return ByteBuffer.wrap(sha.digest(value)).getLong();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
