package io.cordon.extract;

import java.nio.ByteBuffer;

/** An immutable packed set of word stems, in order of first appearance: four bytes an entry, big-endian. */
public final class TokenPrints {

    /** Bytes an entry. */
    public static final int ENTRY_BYTES = Integer.BYTES;

    /** No words. */
    public static final TokenPrints NONE = new TokenPrints(ByteBuffer.allocate(0));

    private final ByteBuffer packed;

    private TokenPrints(ByteBuffer packed) {
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
        return packed.length == 0 ? NONE : new TokenPrints(ByteBuffer.wrap(packed.clone()));
    }

    /** Takes the packed form as it is; the caller keeps no reference. */
    static TokenPrints owning(ByteBuffer packed) {
        return new TokenPrints(packed.rewind());
    }

    /** How many words there are. */
    public int size() {
        return packed.limit() / ENTRY_BYTES;
    }

    /** The print of word {@code i}. */
    public int print(int i) {
        return packed.getInt(i * ENTRY_BYTES);
    }

    /** A copy of the packed form. */
    public byte[] toBytes() {
        return packed.array().clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TokenPrints that && packed.equals(that.packed);
    }

    @Override
    public int hashCode() {
        return packed.hashCode();
    }

    @Override
    public String toString() {
        return size() + " token prints";
    }
}
