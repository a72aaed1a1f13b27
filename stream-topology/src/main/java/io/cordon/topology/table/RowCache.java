package io.cordon.topology.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/*
 * To find a row in RocksDB, although all blocks are in its cache, takes a look through what is not flushed, filters and indexes of several files, and a search in a block: four
 * microseconds, and three rows for an event of a session that is not in the heap (ADR 382). Here it is one look at an index and one at the row.
 *
 * What has outgrown its room leaves a gap. As long as there are many of them, the oldest rows are only moved behind the others when their turn comes; when rows fill most of the memory, those that were
 * not used since they came or were moved go. Not more than some are moved at a time, so that nobody waits for all.
 */
/** Rows that were read or written last, of all stores of a process, outside the heap. Safe for several threads. */
final class RowCache {
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    /** What a row takes of the memory, roughly. */
    private static final int ROW = 256;

    private static final int MOVES = 32;
    private static final int MARGIN = 4 * RowRing.LONGEST;

    /** A row that has outgrown its room gets an eighth more than it takes. */
    private static final int SPARE = 8;

    private final RowRing ring;
    private final RowIndex index;
    private final BitSet owners = new BitSet();
    private int lastOwner;

    /** Units of the ring that rows take which are to be found. */
    private long taken;

    RowCache(long bytes) {
        long rows = bytes / ROW;
        this.index = new RowIndex(rows);
        this.ring = RowRing.of(bytes - rows * RowIndex.BYTES);
    }

    /** A new owner, whose rows are none of any other's. */
    synchronized int open() {
        owners.set(++lastOwner);
        return lastOwner;
    }

    /** The owner's rows are forgotten. */
    synchronized void close(int owner) {
        owners.clear(owner);
    }

    synchronized byte @Nullable [] get(int owner, byte[] key) {
        int place = find(hash(owner, key), owner, key);
        return place == RowIndex.NONE ? null : ring.value(index.at(place));
    }

    synchronized void put(int owner, byte[] key, byte[] value) {
        long hash = hash(owner, key);
        int place = find(hash, owner, key);
        if (place == RowIndex.NONE) {
            add(hash, owner, key, value, RowRing.room(key, value));
        } else {
            replace(place, hash, owner, key, value);
        }
    }

    /** The same, if there is a row with this key. */
    synchronized void putIfKept(int owner, byte[] key, byte[] value) {
        long hash = hash(owner, key);
        int place = find(hash, owner, key);
        if (place != RowIndex.NONE) {
            replace(place, hash, owner, key, value);
        }
    }

    private void replace(int place, long hash, int owner, byte[] key, byte[] value) {
        if (!ring.replace(index.at(place), key, value)) {
            forget(place);
            int room = RowRing.room(key, value);
            add(hash, owner, key, value, room + room / SPARE);
        }
    }

    private void add(long hash, int owner, byte[] key, byte[] value, int room) {
        if (room > RowRing.LONGEST) {
            return;
        }
        makeRoom(room);
        int at = ring.add(hash, owner, key, value, room);
        int place = index.placeFor(hash, at);
        if (!index.isFree(place)) {
            forget(place);
        }
        index.set(place, hash, at);
        taken += room;
    }

    private void forget(int place) {
        taken -= ring.room(index.at(place));
        index.clear(place);
    }

    synchronized void remove(int owner, byte[] key) {
        int place = find(hash(owner, key), owner, key);
        if (place != RowIndex.NONE) {
            forget(place);
        }
    }

    private int find(long hash, int owner, byte[] key) {
        int place = index.next(hash, RowIndex.NONE);
        while (place != RowIndex.NONE && !ring.holds(index.at(place), hash, owner, key)) {
            place = index.next(hash, place);
        }
        return place;
    }

    private void makeRoom(int room) {
        int moves = MOVES;
        while (ring.free() < room + MARGIN) {
            int at = ring.oldest();
            long hash = ring.hash(at);
            int place = index.of(hash, at);
            ring.pass();
            if (place != RowIndex.NONE && moves > 0 && mayStay(at)) {
                moves--;
                index.set(place, hash, ring.again(at));
            } else if (place != RowIndex.NONE) {
                forget(place);
            }
        }
    }

    private boolean mayStay(int at) {
        return owners.get(ring.owner(at)) && (ring.wasUsed(at) || taken < ring.units() / 4 * 3);
    }

    private static long hash(int owner, byte[] key) {
        long hash = owner * MULTIPLIER + key.length;
        int i = 0;
        for (; i + Long.BYTES <= key.length; i += Long.BYTES) {
            hash = mixed(hash ^ (long) LONG.get(key, i));
        }
        for (; i < key.length; i++) {
            hash = mixed(hash ^ key[i]);
        }
        return mixed(hash);
    }

    private static long mixed(long value) {
        long product = value * MULTIPLIER;
        return product ^ product >>> 29;
    }
}
