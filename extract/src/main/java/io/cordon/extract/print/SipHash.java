package io.cordon.extract.print;

import io.cordon.extract.text.ByteText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * SipHash-2-4, a keyed pseudo-random function from bytes to 64 bits.
 *
 * @param k0 first eight bytes of the key, little-endian
 * @param k1 last eight bytes of the key, little-endian
 */
public record SipHash(long k0, long k1) {

    /*
     * [1] Aumasson, Bernstein: SipHash: a fast short-input PRF. INDOCRYPT 2012. Two rounds a block, four at the end.
     */
    private static final VarHandle LITTLE_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** The function under a key of sixteen bytes. */
    public static SipHash of(byte[] key) {
        if (key.length != 2 * Long.BYTES) {
            throw new IllegalArgumentException("a SipHash key has 16 bytes, got " + key.length);
        }
        return new SipHash((long) LITTLE_ENDIAN.get(key, 0), (long) LITTLE_ENDIAN.get(key, Long.BYTES));
    }

    /** The hash of all bytes. */
    public long hash(byte[] bytes) {
        return hash(bytes, 0, bytes.length);
    }

    /** The hash of {@code length} bytes from {@code offset} on. */
    public long hash(byte[] bytes, int offset, int length) {
        Rounds rounds = new Rounds(k0, k1);
        int lastBlock = offset + (length & ~7);
        for (int at = offset; at < lastBlock; at += Long.BYTES) {
            rounds.block((long) LITTLE_ENDIAN.get(bytes, at));
        }
        rounds.block(tail(bytes, offset, lastBlock, length));
        return rounds.end();
    }

    /**
     * The hash of at most sixteen bytes, which no array needs to hold.
     *
     * @param first the first eight bytes, the first one lowest, zeros behind the end
     * @param second the next eight bytes
     */
    public long hash(long first, long second, int length) {
        Rounds rounds = new Rounds(k0, k1);
        long block = first;
        long next = second;
        for (int left = length; left >= Long.BYTES; left -= Long.BYTES) {
            rounds.block(block);
            block = next;
            next = 0;
        }
        rounds.block(block | (long) length << 56);
        return rounds.end();
    }

    /** The hash of the ASCII characters from one position to another in lower case, which need not be copied for it. */
    public long lowerCase(ByteText text, int from, int to) {
        Rounds rounds = new Rounds(k0, k1);
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            rounds.block(text.lowerCase(at));
        }
        long tail = text.lowerCase(at) & (1L << (to - at) * Byte.SIZE) - 1;
        rounds.block(tail | (long) (to - from) << 56);
        return rounds.end();
    }

    /** The state between blocks. Never leaves the method that made it, so that it lives in registers. */
    private static final class Rounds {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        Rounds(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void block(long block) {
            v3 ^= block;
            round();
            round();
            v0 ^= block;
        }

        long end() {
            v2 ^= 0xff;
            round();
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }

    /** The bytes after the last whole block, and the length in the highest byte. */
    private static long tail(byte[] bytes, int offset, int from, int length) {
        int left = length & 7;
        long block = (long) length << 56;
        if (left > 0 && from + Long.BYTES <= bytes.length) {
            return block | (long) LITTLE_ENDIAN.get(bytes, from) & -1L >>> Long.SIZE - left * Byte.SIZE;
        }
        if (left > 0 && length >= Long.BYTES) {
            // The last eight bytes, of which those before the tail are shifted out.
            long eight = (long) LITTLE_ENDIAN.get(bytes, offset + length - Long.BYTES);
            return block | eight >>> Long.SIZE - left * Byte.SIZE;
        }
        for (int i = 0; i < left; i++) {
            block |= (bytes[from + i] & 0xffL) << (8 * i);
        }
        return block;
    }

    @Override
    public String toString() {
        return "SipHash[redacted]";
    }
}
