package io.cordon.detectors.print;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An immutable list of printed values: nine bytes an entry in its packed form, the kind's code and the eight-byte big-endian print. */
public final class ValuePrints {

    /** Bytes an entry. */
    public static final int ENTRY_BYTES = 9;

    /** No values. */
    public static final ValuePrints NONE = new ValuePrints(new long[0], new byte[0]);

    private final long[] prints;
    private final byte[] kinds;

    private ValuePrints(long[] prints, byte[] kinds) {
        this.prints = prints;
        this.kinds = kinds;
    }

    /**
     * Reads the packed form.
     *
     * @throws IllegalArgumentException if the length is no multiple of {@link #ENTRY_BYTES}
     */
    public static ValuePrints fromBytes(byte[] packed) {
        return fromBytes(ByteBuffer.wrap(packed));
    }

    /** As {@link #fromBytes(byte[])}, of what remains in a buffer, whose position stays. */
    public static ValuePrints fromBytes(ByteBuffer packed) {
        int bytes = packed.remaining();
        if (bytes % ENTRY_BYTES != 0) {
            throw new IllegalArgumentException("value prints take " + ENTRY_BYTES + " bytes each, got " + bytes);
        }
        if (bytes == 0) {
            return NONE;
        }
        long[] prints = new long[bytes / ENTRY_BYTES];
        byte[] kinds = new byte[prints.length];
        for (int i = 0; i < prints.length; i++) {
            int at = packed.position() + i * ENTRY_BYTES;
            kinds[i] = packed.get(at);
            prints[i] = packed.getLong(at + 1);
        }
        return new ValuePrints(prints, kinds);
    }

    /** How many values there are. */
    public int size() {
        return prints.length;
    }

    /** True if one of them is of this kind. */
    public boolean has(ValueKind kind) {
        for (int i = 0; i < size(); i++) {
            if (kind(i) == kind) {
                return true;
            }
        }
        return false;
    }

    /** The kind of value {@code i}. */
    public ValueKind kind(int i) {
        return ValueKind.ofCode(kinds[i]);
    }

    /** The print of value {@code i}. */
    public long print(int i) {
        return prints[i];
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
        int count = 0;
        for (int i = 0; i < prints.length; i++) {
            count += (kind(i) == kind) == wanted ? 1 : 0;
        }
        if (count == prints.length) {
            return this;
        }
        return count == 0 ? NONE : select(kind, wanted, count);
    }

    private ValuePrints select(ValueKind kind, boolean wanted, int count) {
        ValuePrints selected = new ValuePrints(new long[count], new byte[count]);
        int at = 0;
        for (int i = 0; at < count; i++) {
            if ((kind(i) == kind) == wanted) {
                selected.prints[at] = prints[i];
                selected.kinds[at++] = kinds[i];
            }
        }
        return selected;
    }

    /** The packed form. */
    public byte[] toBytes() {
        ByteBuffer packed = ByteBuffer.allocate(prints.length * ENTRY_BYTES);
        for (int i = 0; i < prints.length; i++) {
            packed.put(kinds[i]).putLong(prints[i]);
        }
        return packed.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValuePrints that
                && Arrays.equals(prints, that.prints)
                && Arrays.equals(kinds, that.kinds);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(prints) + Arrays.hashCode(kinds);
    }

    @Override
    public String toString() {
        return size() + " value prints";
    }
}
