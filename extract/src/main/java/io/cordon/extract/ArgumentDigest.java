package io.cordon.extract;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** What binds an approval to the very arguments that were approved: sixteen bytes of a keyed hash of their canonical form. */
public final class ArgumentDigest {

    private static final int BYTES = 16;

    private final ByteBuffer digest;

    private ArgumentDigest(ByteBuffer digest) {
        this.digest = digest;
    }

    /** A digest from its bytes. */
    public static ArgumentDigest of(byte[] sixteen) {
        if (sixteen.length != BYTES) {
            throw new IllegalArgumentException("an argument digest has 16 bytes, got " + sixteen.length);
        }
        return new ArgumentDigest(ByteBuffer.wrap(sixteen.clone()));
    }

    /** A copy of the sixteen bytes. */
    public byte[] toBytes() {
        return digest.array().clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArgumentDigest that && digest.equals(that.digest);
    }

    @Override
    public int hashCode() {
        return digest.hashCode();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest.array());
    }
}
