package io.cordon.extract;

import java.nio.ByteBuffer;

/** An immutable packed list of value prints: nine bytes an entry, the kind's code and the eight-byte big-endian print. */
public final class ValuePrints {

    /** Bytes an entry. */
    public static final int ENTRY_BYTES = 1 + Long.BYTES;

    /** No values. */
    public static final ValuePrints NONE = new ValuePrints(ByteBuffer.allocate(0));

    private final ByteBuffer packed;

    private ValuePrints(ByteBuffer packed) {
        this.packed = packed;
    }

    /**
     * Reads the packed form.
     *
     * @throws IllegalArgumentException if the length is no multiple of {@link #ENTRY_BYTES}
     */
    public static ValuePrints fromBytes(byte[] packed) {
        if (packed.length % ENTRY_BYTES != 0) {
            throw new IllegalArgumentException("value prints take 9 bytes each, got " + packed.length + " bytes");
        }
        return packed.length == 0 ? NONE : new ValuePrints(ByteBuffer.wrap(packed.clone()));
    }

    /** Takes the packed form as it is; the caller keeps no reference. */
    static ValuePrints owning(ByteBuffer packed) {
        return new ValuePrints(packed.rewind());
    }

    /** How many values there are. */
    public int size() {
        return packed.limit() / ENTRY_BYTES;
    }

    /** The kind of value {@code i}. */
    public ValueKind kind(int i) {
        return ValueKind.ofCode(packed.get(i * ENTRY_BYTES));
    }

    /** The print of value {@code i}. */
    public long print(int i) {
        return packed.getLong(i * ENTRY_BYTES + 1);
    }

    /** Whether a value of any kind has this print. */
    public boolean contains(long print) {
        for (int i = 0; i < size(); i++) {
            if (print(i) == print) {
                return true;
            }
        }
        return false;
    }

    /** A copy of the packed form. */
    public byte[] toBytes() {
        return packed.array().clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValuePrints that && packed.equals(that.packed);
    }

    @Override
    public int hashCode() {
        return packed.hashCode();
    }

    @Override
    public String toString() {
        return size() + " value prints";
    }
}
