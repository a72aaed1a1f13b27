package io.cordon.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** An immutable packed set of word stems, in order of first appearance: four bytes an entry, big-endian. */
public final class TokenPrints {

    /** Bytes an entry. */
    public static final int ENTRY_BYTES = Integer.BYTES;

    /** No words. */
    public static final TokenPrints NONE = new TokenPrints(new byte[0]);

    private static final VarHandle BIG_ENDIAN = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] packed;

    private TokenPrints(byte[] packed) {
        this.packed = packed;
    }

    /**
     * Reads the packed form.
     *
     * @throws IllegalArgumentException if the length is no multiple of {@link #ENTRY_BYTES}
     */
    public static TokenPrints fromBytes(byte[] packed) {
        if (packed.length % ENTRY_BYTES != 0) {
            throw new IllegalArgumentException("token prints take 4 bytes each, got " + packed.length + " bytes");
        }
        return packed.length == 0 ? NONE : new TokenPrints(packed.clone());
    }

    /** Takes the packed form as it is; the caller keeps no reference. */
    static TokenPrints owning(byte[] packed) {
        return new TokenPrints(packed);
    }

    /** One word. */
    static TokenPrints of(int print) {
        byte[] packed = new byte[ENTRY_BYTES];
        put(packed, 0, print);
        return new TokenPrints(packed);
    }

    /** Writes an entry into a packed form. */
    static void put(byte[] packed, int i, int print) {
        BIG_ENDIAN.set(packed, i * ENTRY_BYTES, print);
    }

    /** Reads an entry of a packed form. */
    static int get(byte[] packed, int i) {
        return (int) BIG_ENDIAN.get(packed, i * ENTRY_BYTES);
    }

    /** How many words there are. */
    public int size() {
        return packed.length / ENTRY_BYTES;
    }

    /** The print of word {@code i}. */
    public int print(int i) {
        return get(packed, i);
    }

    /** A copy of the packed form. */
    public byte[] toBytes() {
        return packed.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenPrints that && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return size() + " token prints";
    }
}
