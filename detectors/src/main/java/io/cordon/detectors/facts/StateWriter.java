package io.cordon.detectors.facts;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/*
 * A record is written several times a second while its session is at work, and where it goes has a copy of its own. So a thread writes all of them into one buffer:
 * buffers of their own were a fifth of what detection allocates for an event, and each filled a collection a little sooner.
 */
/** A growing buffer for stored state: variable-length numbers, fixed prints, length-prefixed strings. */
final class StateWriter {
    private static final ThreadLocal<StateWriter> OF_THREADS = ThreadLocal.withInitial(StateWriter::new);

    /** Prints are most of what is stored: each is written at once. */
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int ASCII = 0x80;
    private static final int FIRST = 4096;

    /** Nearly all records are smaller; what a larger one took is given back. */
    private static final int KEPT = 1 << 16;

    private byte[] bytes = new byte[FIRST];
    private int length;

    /** That of this thread, for a record that is written to its end, {@link #toBytes}, before the next one begins. */
    static StateWriter ofThisThread() {
        StateWriter own = OF_THREADS.get();
        own.length = 0;
        if (own.bytes.length > KEPT) {
            own.bytes = new byte[FIRST];
        }
        return own;
    }

    void u8(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    void flag(boolean value) {
        u8(value ? 1 : 0);
    }

    /** Seven bits a byte, low bits first; small numbers take one byte, negative ones take ten. */
    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    void print(long value) {
        room(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    void int32(int value) {
        room(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void text(String value) {
        int begin = length;
        number(value.length());
        if (!ascii(value)) {
            length = begin;
            utf8(value);
        }
    }

    /** False if there are other characters; some of them may be written then. */
    private boolean ascii(String value) {
        room(value.length());
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (one >= ASCII) {
                return false;
            }
            bytes[length++] = (byte) one;
        }
        return true;
    }

    private void utf8(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        raw(utf8);
    }

    void raw(byte[] value) {
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
