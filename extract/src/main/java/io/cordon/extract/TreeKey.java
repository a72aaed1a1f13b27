package io.cordon.extract;

import io.cordon.extract.print.Hkdf;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The 128-bit key of one delegation tree: what is printed under it can be compared within that tree only. */
public final class TreeKey {

    private static final int BYTES = 16;
    private static final String SALT = "cordon/print/1/tree";

    private final byte[] key;

    private TreeKey(byte[] key) {
        this.key = key;
    }

    /**
     * Derives the key of a tree with HKDF-SHA256.
     *
     * @param tenantPrintKey the tenant's secret input, at least 16 bytes
     * @param root the tree's root session
     * @param keyEpoch the epoch of the tenant's key
     */
    public static TreeKey derive(byte[] tenantPrintKey, String root, String keyEpoch) {
        if (tenantPrintKey.length < BYTES) {
            throw new IllegalArgumentException(
                    "a tenant print key has at least 16 bytes, got " + tenantPrintKey.length);
        }
        return new TreeKey(Hkdf.derive(SALT, tenantPrintKey, Hkdf.info(root, keyEpoch), BYTES));
    }

    /** A key from its bytes, as a grant hands it out. */
    public static TreeKey of(byte[] sixteen) {
        if (sixteen.length != BYTES) {
            throw new IllegalArgumentException("a tree key has 16 bytes, got " + sixteen.length);
        }
        return new TreeKey(sixteen.clone());
    }

    /** A copy of the key's bytes. */
    public byte[] toBytes() {
        return key.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(key).hashCode();
    }

    @Override
    public String toString() {
        return "TreeKey[redacted]";
    }
}
