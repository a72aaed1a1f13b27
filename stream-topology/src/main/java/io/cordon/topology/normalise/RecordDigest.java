package io.cordon.topology.normalise;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Eight bytes that tell a repeat from a contradiction: of a hash that nobody can choose two values for. */
final class RecordDigest {
    private RecordDigest() {}

    static long of(byte[] value) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(value))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
