package io.cordon.detectors.facts;

import java.util.Arrays;

/**
 * How many different things of a kind happened of late: the last {@value #LIMIT} of them with their times. The same thing again counts once,
 * and anew from its last time.
 */
public final class Tally {

    /** More are not told apart, so no bound on a count may be higher. */
    public static final int LIMIT = 16;

    private static final int[] NO_KEYS = {};
    private static final long[] NO_TIMES = {};

    private int[] keys = NO_KEYS;
    private long[] times = NO_TIMES;
    private int oldest;

    /** Different things since then, with this one. */
    public int with(long key, long since) {
        int at = find((int) key);
        return since(since) + (at < 0 || times[at] < since ? 1 : 0);
    }

    /** Different things since then. */
    public int since(long since) {
        int count = 0;
        for (long time : times) {
            if (time >= since) {
                count++;
            }
        }
        return count;
    }

    /** True if this happened among the last. */
    public boolean holds(long key) {
        return find((int) key) >= 0;
    }

    void note(long key, long time) {
        int at = find((int) key);
        if (at < 0) {
            at = slot();
        }
        keys[at] = (int) key;
        times[at] = time;
    }

    void clear() {
        keys = NO_KEYS;
        times = NO_TIMES;
        oldest = 0;
    }

    boolean isEmpty() {
        return keys.length == 0;
    }

    private int slot() {
        if (keys.length < LIMIT) {
            keys = Arrays.copyOf(keys, keys.length + 1);
            times = Arrays.copyOf(times, times.length + 1);
            return keys.length - 1;
        }
        int at = oldest;
        oldest = (oldest + 1) % LIMIT;
        return at;
    }

    private int find(int key) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return -1;
    }

    void encode(StateWriter out) {
        out.number(keys.length);
        out.number(oldest);
        for (int i = 0; i < keys.length; i++) {
            out.int32(keys[i]);
            out.number(times[i]);
        }
    }

    static Tally decode(StateReader in) {
        Tally read = new Tally();
        int size = in.count(LIMIT);
        int oldest = in.count(LIMIT - 1);
        while (read.keys.length < size) {
            int at = read.slot();
            read.keys[at] = in.int32();
            read.times[at] = in.number();
        }
        read.oldest = oldest;
        return read;
    }
}
