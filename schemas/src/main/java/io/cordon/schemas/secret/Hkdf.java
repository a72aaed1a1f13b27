package io.cordon.schemas.secret;

import java.nio.ByteBuffer;

/** HKDF-SHA256 (RFC 5869): keys from a key. */
public final class Hkdf {
    private static final int MAX_BYTES = 255 * HmacSha256.BYTES;

    private Hkdf() {}

    /**
     * Derives a key.
     *
     * @param salt separates uses; may be empty
     * @param input the secret
     * @param info what the key is for
     * @param length of the key, in bytes
     */
    public static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) {
        if (length < 1 || length > MAX_BYTES) {
            throw new IllegalArgumentException("HKDF gives 1 to " + MAX_BYTES + " bytes, not " + length);
        }
        return expand(new HmacSha256(new HmacSha256(salt).of(input)), info, length);
    }

    private static byte[] expand(HmacSha256 hmac, byte[] info, int length) {
        ByteBuffer output = ByteBuffer.allocate(length);
        byte[] block = {};
        for (int counter = 1; output.hasRemaining(); counter++) {
            block = hmac.of(block, info, new byte[] {(byte) counter});
            output.put(block, 0, Math.min(block.length, output.remaining()));
        }
        return output.array();
    }
}
