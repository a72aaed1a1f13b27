package io.cordon.topology.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/*
 * Rows lie one behind the other, and the oldest makes room for the newest: there are no free places to look for, and nothing to put together. A row that has outgrown its room lies
 * elsewhere from then on, with some to spare, and what it leaves is passed over when its turn comes.
 *
 * A row is the hash of its key (8 bytes), whose it is (4), how many units it takes and whether it was used (2), length of key (2) and of value (2), key, value.
 */
/** Memory outside the heap for rows, in the order in which they came. Confined to one thread at a time. */
final class RowRing {
    /** Bytes of a unit: each row begins with one. */
    private static final int UNIT = 16;

    private static final int CHUNK_BYTES = 16 << 20;
    private static final int CHUNK = CHUNK_BYTES / UNIT;
    private static final int LEAST_CHUNKS = 2;
    private static final int MOST_CHUNKS = Integer.MAX_VALUE / CHUNK;

    /** No row takes more, in units. */
    static final int LONGEST = (16 << 10) / UNIT;

    /** Nobody's: the end of a chunk that was too short for the row that came. */
    private static final int NOBODY = 0;

    private static final int OWNER = 8;
    private static final int ROOM = 12;
    private static final int KEY = 14;
    private static final int VALUE = 16;
    private static final int HEADER = 18;
    private static final int USED = 1 << 15;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final ByteBuffer[] chunks;
    private final long units;
    private long first;
    private long end;

    RowRing(ByteBuffer... chunks) {
        this.chunks = chunks;
        this.units = (long) chunks.length * CHUNK;
    }

    /** One of so many bytes, or of as many as the process may have. */
    static RowRing of(long bytes) {
        ByteBuffer[] chunks = new ByteBuffer[(int) Math.clamp(bytes / CHUNK_BYTES, LEAST_CHUNKS, MOST_CHUNKS)];
        Arrays.setAll(chunks, i -> ByteBuffer.allocateDirect(CHUNK_BYTES).order(ByteOrder.nativeOrder()));
        return new RowRing(chunks);
    }

    /** Units for a row. */
    static int room(byte[] key, byte[] value) {
        return (HEADER + key.length + value.length + UNIT - 1) / UNIT;
    }

    /** How many there are. */
    long units() {
        return units;
    }

    /** How many units are free. */
    long free() {
        return units - (end - first);
    }

    /** Where the oldest row lies. */
    int oldest() {
        return place(first);
    }

    /** The oldest makes room. */
    void pass() {
        first += room(oldest());
    }

    /** Puts a row behind all others, into so many units. There must be as many free, and {@link #LONGEST} besides. */
    int add(long hash, int owner, byte[] key, byte[] value, int room) {
        int at = open(room);
        ByteBuffer chunk = chunk(at);
        int begin = begin(at);
        chunk.putLong(begin, hash);
        chunk.putInt(begin + OWNER, owner);
        chunk.putShort(begin + KEY, (short) key.length);
        chunk.putShort(begin + VALUE, (short) value.length);
        chunk.put(begin + HEADER, key);
        chunk.put(begin + HEADER + key.length, value);
        return at;
    }

    /** Puts a row that has just been passed behind all others, as one that was not used. There must be as much free as twice {@link #LONGEST} besides. */
    int again(int from) {
        int room = room(from);
        int at = open(room);
        ByteBuffer chunk = chunk(at);
        chunk.put(begin(at), chunk(from), begin(from), room * UNIT);
        chunk.putShort(begin(at) + ROOM, (short) room);
        return at;
    }

    private int open(int room) {
        int left = CHUNK - (int) (end % CHUNK);
        if (left < room) {
            header(place(end), NOBODY, left);
            end += left;
        }
        int at = place(end);
        header(at, NOBODY, room);
        end += room;
        return at;
    }

    private void header(int at, int owner, int room) {
        chunk(at).putInt(begin(at) + OWNER, owner).putShort(begin(at) + ROOM, (short) room);
    }

    long hash(int at) {
        return chunk(at).getLong(begin(at));
    }

    int owner(int at) {
        return chunk(at).getInt(begin(at) + OWNER);
    }

    int room(int at) {
        return chunk(at).getShort(begin(at) + ROOM) & ~USED & 0xFFFF;
    }

    boolean wasUsed(int at) {
        return (chunk(at).getShort(begin(at) + ROOM) & USED) != 0;
    }

    private void use(int at) {
        if (!wasUsed(at)) {
            chunk(at).putShort(begin(at) + ROOM, (short) (room(at) | USED));
        }
    }

    boolean holds(int at, long hash, int owner, byte[] key) {
        ByteBuffer chunk = chunk(at);
        int begin = begin(at);
        return chunk.getLong(begin) == hash
                && chunk.getInt(begin + OWNER) == owner
                && chunk.getShort(begin + KEY) == key.length
                && holds(chunk, begin + HEADER, key);
    }

    private static boolean holds(ByteBuffer chunk, int begin, byte[] key) {
        int i = 0;
        while (i + Long.BYTES <= key.length && chunk.getLong(begin + i) == (long) LONG.get(key, i)) {
            i += Long.BYTES;
        }
        while (i < key.length && chunk.get(begin + i) == key[i]) {
            i++;
        }
        return i == key.length;
    }

    /** What the row holds that lies there, which is used hereby. */
    byte[] value(int at) {
        use(at);
        ByteBuffer chunk = chunk(at);
        int begin = begin(at);
        byte[] value = new byte[chunk.getShort(begin + VALUE)];
        chunk.get(begin + HEADER + chunk.getShort(begin + KEY), value);
        return value;
    }

    /** Has the row that lies there hold this, if it has the room. */
    boolean replace(int at, byte[] key, byte[] value) {
        if (HEADER + key.length + value.length > room(at) * UNIT) {
            return false;
        }
        use(at);
        chunk(at).putShort(begin(at) + VALUE, (short) value.length).put(begin(at) + HEADER + key.length, value);
        return true;
    }

    private ByteBuffer chunk(int at) {
        return chunks[at / CHUNK];
    }

    private static int begin(int at) {
        return at % CHUNK * UNIT;
    }

    private int place(long unit) {
        return (int) (unit % units);
    }
}
