package io.cordon.extract.print;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** HKDF-SHA256 (RFC 5869): keys from a key. */
public final class Hkdf {

    private static final int HASH = 32;

    private Hkdf() {}

    /** Extracts with the salt, expands with the info. */
    public static byte[] derive(String salt, byte[] input, byte[] info, int length) {
        return derive(salt.getBytes(UTF_8), input, info, length);
    }

    static byte[] derive(byte[] salt, byte[] input, byte[] info, int length) {
        return expand(new HmacSha256(salt).mac(input), info, length);
    }

    /** An info of several texts that cannot be confused: each with its length in front, four bytes big-endian. */
    public static byte[] info(String... parts) {
        byte[][] encoded =
                Arrays.stream(parts).map(part -> part.getBytes(UTF_8)).toArray(byte[][]::new);
        int size = Arrays.stream(encoded)
                .mapToInt(part -> Integer.BYTES + part.length)
                .sum();
        ByteBuffer info = ByteBuffer.allocate(size);
        for (byte[] part : encoded) {
            info.putInt(part.length).put(part);
        }
        return info.array();
    }

    private static byte[] expand(byte[] pseudoRandomKey, byte[] info, int length) {
        HmacSha256 hmac = new HmacSha256(pseudoRandomKey);
        ByteBuffer output = ByteBuffer.allocate((length + HASH - 1) / HASH * HASH);
        byte[] block = new byte[0];
        for (int counter = 1; output.hasRemaining(); counter++) {
            block = hmac.mac(ByteBuffer.allocate(block.length + info.length + 1)
                    .put(block)
                    .put(info)
                    .put((byte) counter)
                    .array());
            output.put(block);
        }
        return Arrays.copyOf(output.array(), length);
    }
}
