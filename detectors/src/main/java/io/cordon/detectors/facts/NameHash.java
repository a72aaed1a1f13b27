package io.cordon.detectors.facts;

/**
 * A 64-bit hash of a name (tool, writer, call, data class), so that names of any length take eight bytes in stored state. Names come
 * from the runtime and the operator, not from content; it is no defence against chosen names and needs none.
 */
public final class NameHash {

    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private NameHash() {}

    /** The hash of a name; never 0. */
    public static long of(String name) {
        long hash = OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** The hash of a name in a context, such as an argument digest of a tool. */
    public static long of(long context, String name) {
        return mix(context * 31 + of(name));
    }

    /** Spreads the bits of two numbers over one; never 0. */
    public static long of(long a, long b) {
        return mix(a * 0x9E3779B97F4A7C15L + b);
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        z = z ^ z >>> 31;
        return z == 0 ? 1 : z;
    }
}
