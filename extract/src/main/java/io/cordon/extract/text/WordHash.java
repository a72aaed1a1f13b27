package io.cordon.extract.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A 64-bit hash of words of lower-case bytes, eight of them at a time. Two words of up to eight bytes never share one: each
 * step can be undone.
 */
final class WordHash {

    /** The hash of no bytes. */
    static final long EMPTY = 0;

    private WordHash() {}

    /** The hash after eight more bytes, or the last ones with zeros behind them. */
    static long step(long before, long eight) {
        long product = (before + eight) * 0x9e3779b97f4a7c15L;
        return product ^ product >>> 32;
    }

    /** The hash of the first {@code length} bytes. */
    static long of(byte[] bytes, int length) {
        long hash = EMPTY;
        for (int at = 0; at < length; at += Long.BYTES) {
            long eight = 0;
            for (int i = Math.min(length, at + Long.BYTES) - 1; i >= at; i--) {
                eight = eight << Byte.SIZE | bytes[i] & 0xff;
            }
            hash = step(hash, eight);
        }
        return hash;
    }

    /** The hash of a word in lower case. */
    static long of(String word) {
        byte[] bytes = word.getBytes(UTF_8);
        return of(bytes, bytes.length);
    }
}
