package io.cordon.detectors.print;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An immutable list of printed values: nine bytes an entry, the kind's code and the eight-byte big-endian print. */
public final class ValuePrints {

    /** Bytes an entry. */
    public static final int ENTRY_BYTES = 9;

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
            throw new IllegalArgumentException(
                    "value prints take " + ENTRY_BYTES + " bytes each, got " + packed.length);
        }
        return packed.length == 0 ? NONE : new ValuePrints(ByteBuffer.wrap(packed.clone()));
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

    /** Those of this kind, in their order. */
    public ValuePrints only(ValueKind kind) {
        return select(kind, true);
    }

    /** Those of all other kinds, in their order. */
    public ValuePrints without(ValueKind kind) {
        return select(kind, false);
    }

    private ValuePrints select(ValueKind kind, boolean wanted) {
        ByteBuffer selected = ByteBuffer.allocate(packed.limit());
        for (int i = 0; i < size(); i++) {
            if ((kind(i) == kind) == wanted) {
                selected.put(packed.array(), i * ENTRY_BYTES, ENTRY_BYTES);
            }
        }
        int length = selected.position();
        if (length == packed.limit()) {
            return this;
        }
        return length == 0 ? NONE : new ValuePrints(ByteBuffer.wrap(Arrays.copyOf(selected.array(), length)));
    }

    /** The packed form. */
    public byte[] toBytes() {
        return packed.array().clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValuePrints that && packed.equals(that.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed.array());
    }

    @Override
    public String toString() {
        return size() + " value prints";
    }
}
