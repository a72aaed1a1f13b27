package io.cordon.detectors.print;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The 128-bit print of a secret under the tenant's cross-session key.
 *
 * @param high the first eight bytes, big-endian
 * @param low the last eight bytes, big-endian
 */
public record CrossPrint(long high, long low) {

    /** Bytes of the packed form. */
    public static final int BYTES = 16;

    /**
     * Reads the packed form.
     *
     * @throws IllegalArgumentException if there are not exactly {@link #BYTES} bytes
     */
    public static CrossPrint fromBytes(byte[] packed) {
        if (packed.length != BYTES) {
            throw new IllegalArgumentException("a cross print takes " + BYTES + " bytes, got " + packed.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(packed);
        return new CrossPrint(buffer.getLong(), buffer.getLong());
    }

    /** Lower-case hexadecimal, 32 characters. */
    public String toHex() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
