package io.cordon.extract;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** The 128-bit print of a secret under the tenant's cross-session key: HMAC-SHA256, its first sixteen bytes. */
public final class CrossPrint {

    private static final int BYTES = 16;

    private final ByteBuffer print;

    private CrossPrint(ByteBuffer print) {
        this.print = print;
    }

    /** A print from its bytes. */
    public static CrossPrint of(byte[] sixteen) {
        if (sixteen.length != BYTES) {
            throw new IllegalArgumentException("a cross print has 16 bytes, got " + sixteen.length);
        }
        return new CrossPrint(ByteBuffer.wrap(sixteen.clone()));
    }

    /** A copy of the sixteen bytes. */
    public byte[] toBytes() {
        return print.array().clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CrossPrint that && print.equals(that.print);
    }

    @Override
    public int hashCode() {
        return print.hashCode();
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(print.array());
    }
}
