package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A 64-bit hash of words of lower-case bytes, eight of them at a time. Two words of up to eight bytes never share one: what
 * is done to them can be undone.
 */
final class WordHash {

    private static final long FACTOR = 0x9e3779b97f4a7c15L;
    private static final long NEXT = 0xd1b54a32d192ed03L;

    private WordHash() {}

    /** The hash of up to sixteen bytes, zeros behind them: as much work for few as for many. */
    static long of(long first, long next) {
        return mixed(first + next * NEXT);
    }

    /** The hash after eight more bytes, or the last ones with zeros behind them. */
    static long step(long before, long eight) {
        return mixed(before + eight);
    }

    /** The hash of ASCII letters, digits, hyphens and apostrophes, whatever their case. */
    static long of(ByteText text, int from, int length) {
        long hash = of(eight(text, from, length, 0), eight(text, from, length, Long.BYTES));
        for (int at = 2 * Long.BYTES; at < length; at += Long.BYTES) {
            hash = step(hash, eight(text, from, length, at));
        }
        return hash;
    }

    /** The hash of the first {@code length} bytes. */
    static long of(byte[] bytes, int length) {
        long hash = of(eight(bytes, length, 0), eight(bytes, length, Long.BYTES));
        for (int at = 2 * Long.BYTES; at < length; at += Long.BYTES) {
            hash = step(hash, eight(bytes, length, at));
        }
        return hash;
    }

    /** The hash of a word in lower case. */
    static long of(String word) {
        byte[] bytes = word.getBytes(UTF_8);
        return of(bytes, bytes.length);
    }

    private static long mixed(long sum) {
        long product = sum * FACTOR;
        return product ^ product >>> 32;
    }

    private static long eight(ByteText text, int from, int length, int at) {
        return at < length ? text.lower(from + at, length - at) : 0;
    }

    private static long eight(byte[] bytes, int length, int at) {
        long eight = 0;
        for (int i = Math.min(length, at + Long.BYTES) - 1; i >= at; i--) {
            eight = eight << Byte.SIZE | bytes[i] & 0xff;
        }
        return eight;
    }
}
