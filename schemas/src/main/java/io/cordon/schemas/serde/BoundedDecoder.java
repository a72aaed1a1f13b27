package io.cordon.schemas.serde;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Decodes Avro from an array whose author is not trusted. No length is believed before the bytes behind it are there, the
 * items of all collections together are limited, and what is left over can be asked for.
 */
final class BoundedDecoder extends Decoder {
    /*
     * Avro's own decoder is bounded by system properties (org.apache.avro.limits.*), which belong to the whole JVM: a
     * library must not set them in its host, and must not rely on the host to set them. Older versions of Avro, which a
     * host may pin, have no bounds at all.
     */
    private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);

    private final byte[] data;
    private int position;
    private long itemsLeft;

    BoundedDecoder(byte[] data, int offset, int maxItems) {
        this.data = data;
        this.position = offset;
        this.itemsLeft = maxItems;
    }

    /** Bytes that were not read. */
    @Override
    public int remainingBytes() {
        return data.length - position;
    }

    @Override
    public void readNull() {}

    @Override
    public boolean readBoolean() {
        int value = data[advance(1)];
        if (value != 0 && value != 1) {
            throw malformed("a boolean of " + value);
        }
        return value == 1;
    }

    @Override
    public int readInt() {
        long value = readLong();
        if (value != (int) value) {
            throw malformed("an int of " + value);
        }
        return (int) value;
    }

    @Override
    public long readLong() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int b = data[advance(1)];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return (value >>> 1) ^ -(value & 1);
            }
        }
        throw malformed("a number of more than ten bytes");
    }

    @Override
    public float readFloat() {
        return ByteBuffer.wrap(data, advance(Float.BYTES), Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat();
    }

    @Override
    public double readDouble() {
        return ByteBuffer.wrap(data, advance(Double.BYTES), Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getDouble();
    }

    @Override
    public Utf8 readString(@Nullable Utf8 old) {
        int length = length();
        int from = advance(length);
        return new Utf8(Arrays.copyOfRange(data, from, from + length));
    }

    @Override
    public String readString() {
        int length = length();
        return length == 0 ? "" : new String(data, advance(length), length, UTF_8);
    }

    @Override
    public void skipString() {
        advance(length());
    }

    /** A view of what is decoded: most bytes of an event are prints, which are unpacked from it right away. */
    @Override
    public ByteBuffer readBytes(@Nullable ByteBuffer old) {
        int length = length();
        return length == 0
                ? NO_BYTES
                : ByteBuffer.wrap(data, advance(length), length).slice();
    }

    @Override
    public void skipBytes() {
        advance(length());
    }

    @Override
    public void readFixed(byte[] bytes, int start, int length) {
        System.arraycopy(data, advance(length), bytes, start, length);
    }

    @Override
    public void skipFixed(int length) {
        advance(length);
    }

    @Override
    public int readEnum() {
        return readInt();
    }

    @Override
    public int readIndex() {
        return readInt();
    }

    @Override
    public long readArrayStart() {
        return items();
    }

    @Override
    public long arrayNext() {
        return items();
    }

    @Override
    public long skipArray() {
        return skippedItems();
    }

    @Override
    public long readMapStart() {
        return items();
    }

    @Override
    public long mapNext() {
        return items();
    }

    @Override
    public long skipMap() {
        return skippedItems();
    }

    private long items() {
        long count = readLong();
        if (count < 0) {
            length();
            count = -count;
        }
        return counted(count);
    }

    private long skippedItems() {
        long count = readLong();
        while (count < 0) {
            advance(length());
            count = readLong();
        }
        return counted(count);
    }

    /** No more items than bytes: an item of no bytes occurs in none of our schemas, and would be free to claim. */
    private long counted(long count) {
        if (count < 0 || count > remainingBytes() || count > itemsLeft) {
            throw malformed("a collection of " + count + " items, " + itemsLeft + " are allowed");
        }
        itemsLeft -= count;
        return count;
    }

    private int length() {
        long length = readLong();
        if (length < 0 || length > remainingBytes()) {
            throw malformed("a length of " + length);
        }
        return (int) length;
    }

    private int advance(int bytes) {
        if (bytes > remainingBytes()) {
            throw malformed("a need for " + bytes + " bytes");
        }
        int from = position;
        position += bytes;
        return from;
    }

    private WireFormatException malformed(String what) {
        return new WireFormatException("malformed Avro: " + what + " at byte " + position + " of " + data.length, null);
    }
}
