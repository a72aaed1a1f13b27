package io.cordon.detectors.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link StateWriter} wrote. Stored state is trusted to be whole, so a short buffer is an exception. */
final class StateReader {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private int position;

    StateReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Begins to read a versioned record.
     *
     * @throws UnreadableStateException if the record is empty or was written by a newer version
     */
    static StateReader versioned(byte[] bytes, int newest, String what) {
        if (bytes.length == 0) {
            throw new UnreadableStateException("the stored " + what + " is empty");
        }
        if (bytes[0] < 1 || bytes[0] > newest) {
            throw new UnreadableStateException("the stored " + what + " has version " + bytes[0]
                    + ", this release reads 1 to " + newest + ": run the release that wrote it, or a newer one");
        }
        StateReader reader = new StateReader(bytes);
        reader.position = 1;
        return reader;
    }

    /** True if something follows: what a later release added at the end of a record, and left out where it was empty. */
    boolean hasMore() {
        return position < bytes.length;
    }

    int u8() {
        need(1);
        return bytes[position++] & 0xFF;
    }

    boolean flag() {
        return u8() != 0;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new UnreadableStateException("a number in the stored state is longer than ten bytes");
    }

    /** A count of things that follow, checked against what the record may hold. */
    int count(int limit) {
        long value = number();
        if (value < 0 || value > limit) {
            throw new UnreadableStateException("the stored state counts " + value + " entries, the bound is " + limit);
        }
        return (int) value;
    }

    long print() {
        need(Long.BYTES);
        position += Long.BYTES;
        return (long) LONG.get(bytes, position - Long.BYTES);
    }

    int int32() {
        need(Integer.BYTES);
        position += Integer.BYTES;
        return (int) INT.get(bytes, position - Integer.BYTES);
    }

    String text() {
        return new String(raw(count(bytes.length)), StandardCharsets.UTF_8);
    }

    byte[] raw(int length) {
        need(length);
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    private void need(int more) {
        if (position + more > bytes.length) {
            throw new UnreadableStateException(
                    "the stored state ends after " + bytes.length + " bytes, more were expected");
        }
    }
}
