package io.cordon.extract;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The tenant's 256-bit cross-session key of an epoch: only secrets of high entropy are ever printed under it. */
public final class CrossKey {

    private static final int BYTES = 32;

    private final byte[] key;

    private CrossKey(byte[] key) {
        this.key = key;
    }

    /** A key from its bytes. */
    public static CrossKey of(byte[] thirtyTwo) {
        if (thirtyTwo.length != BYTES) {
            throw new IllegalArgumentException("a cross key has 32 bytes, got " + thirtyTwo.length);
        }
        return new CrossKey(thirtyTwo.clone());
    }

    /** A copy of the key's bytes. */
    public byte[] toBytes() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CrossKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(key).hashCode();
    }

    @Override
    public String toString() {
        return "CrossKey[redacted]";
    }
}
