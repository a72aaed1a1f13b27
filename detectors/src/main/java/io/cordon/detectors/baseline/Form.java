package io.cordon.detectors.baseline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Numbers of variable length and length-prefixed strings in a buffer. */
final class Form {

    private Form() {}

    /** Seven bits a byte, low bits first. */
    static void number(ByteBuffer out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    static long number(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new UnreadableBaselineException("a number in the baseline is longer than ten bytes");
    }

    static int count(ByteBuffer in, int limit) {
        long value = number(in);
        if (value < 0 || value > limit) {
            throw new UnreadableBaselineException(
                    "the baseline counts " + value + " entries where at most " + limit + " may be");
        }
        return (int) value;
    }

    /** FNV-1a, folded to 32 bits. */
    static int hash(byte[] bytes) {
        long hash = 0xCBF29CE484222325L;
        for (byte next : bytes) {
            hash = (hash ^ next) * 0x100000001B3L;
        }
        return (int) (hash ^ hash >>> 32);
    }

    /** A name cut to what is kept of it. */
    static String bounded(String name) {
        return name.length() <= Baseline.MAX_NAME ? name : name.substring(0, Baseline.MAX_NAME);
    }

    static void text(ByteBuffer out, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(out, utf8.length);
        out.put(utf8);
    }

    static String text(ByteBuffer in) {
        byte[] utf8 = new byte[count(in, in.remaining())];
        in.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
