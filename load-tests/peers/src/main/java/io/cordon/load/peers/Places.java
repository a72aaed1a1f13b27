package io.cordon.load.peers;

import io.cordon.detectors.facts.NameHash;

/*
 * The core counts a session's places in a set of 64 bits and is about right, other engines keep each of them and are exact. With one place for
 * each bit both count alike, so that they can be held against each other.
 */
/** The places that there are. */
final class Places {

    static final int COUNT = Long.SIZE;

    private static final long[] PRINTS = prints();

    private Places() {}

    /** The print of a place, never 0. */
    static long print(int place) {
        return PRINTS[place];
    }

    private static long[] prints() {
        long[] prints = new long[COUNT];
        int found = 0;
        for (long print = 1; found < COUNT; print++) {
            int bit = (int) (NameHash.of(0, print) & COUNT - 1);
            if (prints[bit] == 0) {
                prints[bit] = print;
                found++;
            }
        }
        return prints;
    }
}
