package io.cordon.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** An immutable packed list of value prints: nine bytes an entry, the kind's code and the eight-byte big-endian print. */
public final class ValuePrints {

    /** Bytes an entry. */
    public static final int ENTRY_BYTES = 1 + Long.BYTES;

    /** No values. */
    public static final ValuePrints NONE = new ValuePrints(new byte[0]);

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] packed;

    private ValuePrints(byte[] packed) {
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
        return packed.length == 0 ? NONE : new ValuePrints(packed.clone());
    }

    /** Takes the packed form as it is; the caller keeps no reference. */
    static ValuePrints owning(byte[] packed) {
        return new ValuePrints(packed);
    }

    /** Two kinds of one print. */
    static ValuePrints of(ValueKind one, ValueKind other, long print) {
        byte[] packed = new byte[2 * ENTRY_BYTES];
        put(packed, 0, one.code(), print);
        put(packed, 1, other.code(), print);
        return new ValuePrints(packed);
    }

    /** Writes an entry into a packed form. */
    static void put(byte[] packed, int i, byte kind, long print) {
        packed[i * ENTRY_BYTES] = kind;
        BIG_ENDIAN.set(packed, i * ENTRY_BYTES + 1, print);
    }

    /** How many values there are. */
    public int size() {
        return packed.length / ENTRY_BYTES;
    }

    /** The kind of value {@code i}. */
    public ValueKind kind(int i) {
        return ValueKind.ofCode(packed[i * ENTRY_BYTES]);
    }

    /** The print of value {@code i}. */
    public long print(int i) {
        return (long) BIG_ENDIAN.get(packed, i * ENTRY_BYTES + 1);
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
        return packed.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValuePrints that && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return size() + " value prints";
    }
}
