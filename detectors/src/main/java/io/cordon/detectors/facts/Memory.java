package io.cordon.detectors.facts;

import java.util.Arrays;

/**
 * What detectors said about a session before, so that they can say a thing once or count distinct things: the last {@value #LIMIT} keys with
 * their times. Keys carry their detector (see {@link NameHash}).
 */
public final class Memory {

    static final int LIMIT = 32;

    private static final int FIRST_SIZE = 4;
    private static final long[] NOTHING = {};

    private long[] detectors = NOTHING;
    private long[] keys = NOTHING;
    private long[] times = NOTHING;
    private int size;
    private int oldest;

    /** True if the detector said this before. */
    public boolean holds(String detector, long key) {
        return find(detector, key) >= 0;
    }

    /** How many different things the detector said since then. */
    public int count(String detector, long since) {
        if (size == 0) {
            return 0;
        }
        long hash = NameHash.of(detector);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (detectors[i] == hash && times[i] >= since) {
                count++;
            }
        }
        return count;
    }

    /** Notes what was said. Said again, only its time is renewed. */
    void note(String detector, long key, long time) {
        long hash = NameHash.of(detector);
        int at = find(detector, key);
        if (at < 0) {
            at = slot();
        }
        detectors[at] = hash;
        keys[at] = key;
        times[at] = time;
    }

    private int slot() {
        if (size < LIMIT) {
            if (size == keys.length) {
                int room = Math.max(FIRST_SIZE, size * 2);
                detectors = Arrays.copyOf(detectors, room);
                keys = Arrays.copyOf(keys, room);
                times = Arrays.copyOf(times, room);
            }
            return size++;
        }
        int at = oldest;
        oldest = (oldest + 1) % LIMIT;
        return at;
    }

    /** Keys tell nearly always, so the name is hashed only where one fits. */
    private int find(String detector, long key) {
        for (int i = 0; i < size; i++) {
            if (keys[i] == key && detectors[i] == NameHash.of(detector)) {
                return i;
            }
        }
        return -1;
    }

    void encode(StateWriter out) {
        out.number(size);
        out.number(oldest);
        for (int i = 0; i < size; i++) {
            out.print(detectors[i]);
            out.print(keys[i]);
            out.number(times[i]);
        }
    }

    static Memory decode(StateReader in) {
        Memory read = new Memory();
        int size = in.count(LIMIT);
        read.oldest = in.count(LIMIT);
        while (read.size < size) {
            int at = read.slot();
            read.detectors[at] = in.print();
            read.keys[at] = in.print();
            read.times[at] = in.number();
        }
        return read;
    }
}
