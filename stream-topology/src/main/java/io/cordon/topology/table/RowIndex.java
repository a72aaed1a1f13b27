package io.cordon.topology.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/*
 * A bucket is one line of the processor's cache, and no row has a place in any other: a search ends after one look at memory, and a row that goes leaves nothing behind. Who finds
 * his bucket full takes the place of another row, which is read from its store again.
 */
/** Where rows lie, by the hashes of their keys. Confined to one thread at a time. */
final class RowIndex {
    static final int NONE = -1;

    /** Bytes for a row. */
    static final int BYTES = 2 * Long.BYTES;

    private static final int PLACES = 8;
    private static final int MOST_BUCKETS = Integer.MAX_VALUE / (PLACES * Long.BYTES);

    private final ByteBuffer places;
    private final int buckets;

    /** One for about so many rows: it has two places for each. */
    RowIndex(long rows) {
        this.buckets = (int) Math.clamp(2 * rows / PLACES, 1, MOST_BUCKETS);
        this.places = ByteBuffer.allocateDirect(buckets * PLACES * Long.BYTES).order(ByteOrder.nativeOrder());
    }

    /** The first place after this one, or of all if it is {@link #NONE}, that may be of a row with this hash; {@link #NONE} if there is no other. */
    int next(long hash, int after) {
        int begin = begin(hash);
        for (int place = after == NONE ? begin : after + 1; place < begin + PLACES; place++) {
            long held = held(place);
            if (held != 0 && (int) (held >>> Integer.SIZE) == (int) hash) {
                return place;
            }
        }
        return NONE;
    }

    /** The place of the row with this hash that lies there. */
    int of(long hash, int at) {
        int place = next(hash, NONE);
        while (place != NONE && at(place) != at) {
            place = next(hash, place);
        }
        return place;
    }

    /** Where the row of a place lies. */
    int at(int place) {
        return (int) held(place) - 1;
    }

    /** A place for a row with this hash that lies there; if it is not free, the row that has it must go. */
    int placeFor(long hash, int at) {
        int begin = begin(hash);
        int place = begin;
        while (place < begin + PLACES && !isFree(place)) {
            place++;
        }
        return place < begin + PLACES ? place : begin + at % PLACES;
    }

    boolean isFree(int place) {
        return held(place) == 0;
    }

    /** The row of this place lies there. */
    void set(int place, long hash, int at) {
        places.putLong(place * Long.BYTES, hash << Integer.SIZE | at + 1L);
    }

    void clear(int place) {
        places.putLong(place * Long.BYTES, 0);
    }

    private long held(int place) {
        return places.getLong(place * Long.BYTES);
    }

    private int begin(long hash) {
        return (int) ((hash >>> Integer.SIZE) * buckets >>> Integer.SIZE) * PLACES;
    }
}
