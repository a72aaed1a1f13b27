package io.cordon.schemas.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Several values as one, each with its length in front (four bytes, big-endian; -1 for null): no two lists give one. */
public final class Framed {
    private Framed() {}

    public static byte[] of(byte[] @Nullable ... parts) {
        int size = 0;
        for (byte[] part : parts) {
            size += Integer.BYTES + (part == null ? 0 : part.length);
        }
        ByteBuffer framed = ByteBuffer.allocate(size);
        for (byte[] part : parts) {
            if (part == null) {
                framed.putInt(-1);
            } else {
                framed.putInt(part.length).put(part);
            }
        }
        return framed.array();
    }

    public static byte[] of(String... parts) {
        byte[][] encoded = new byte[parts.length][];
        for (int i = 0; i < parts.length; i++) {
            encoded[i] = parts[i].getBytes(UTF_8);
        }
        return of(encoded);
    }
}
