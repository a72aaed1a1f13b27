package io.cordon.extract;

import java.nio.ByteBuffer;

/** The prints of all k-grams of one secret, in order of position, by which its pieces are known again: eight bytes each. */
public final class GramPrints {

    /** Bytes a gram. */
    public static final int ENTRY_BYTES = Long.BYTES;

    /** No grams. */
    public static final GramPrints NONE = new GramPrints(0, ByteBuffer.allocate(0));

    private final int gram;
    private final ByteBuffer packed;

    private GramPrints(int gram, ByteBuffer packed) {
        this.gram = gram;
        this.packed = packed;
    }

    /**
     * Reads the packed form.
     *
     * @param gram characters a gram
     * @throws IllegalArgumentException if the length is no multiple of {@link #ENTRY_BYTES} or the gram is negative
     */
    public static GramPrints fromBytes(int gram, byte[] packed) {
        if (packed.length % ENTRY_BYTES != 0 || gram < 0) {
            throw new IllegalArgumentException("grams of " + gram + " characters in " + packed.length + " bytes");
        }
        return packed.length == 0 ? NONE : new GramPrints(gram, ByteBuffer.wrap(packed.clone()));
    }

    /** Characters a gram; 0 if there are no grams. */
    public int gram() {
        return gram;
    }

    /** How many grams there are. */
    public int size() {
        return packed.limit() / ENTRY_BYTES;
    }

    /** The print of the gram at position {@code i}. */
    public long print(int i) {
        return packed.getLong(i * ENTRY_BYTES);
    }

    /** A copy of the packed form. */
    public byte[] toBytes() {
        return packed.array().clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GramPrints that && gram == that.gram && packed.equals(that.packed);
    }

    @Override
    public int hashCode() {
        return 31 * gram + packed.hashCode();
    }

    @Override
    public String toString() {
        return size() + " prints of " + gram + "-grams";
    }
}
