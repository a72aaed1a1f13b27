package io.cordon.cli.score;

/**
 * The Mersenne Twister MT19937 with numbers drawn below a bound as Python's {@code random.Random(seed).randrange} draws them, so that intervals
 * can be compared with those of scoring scripts to the digit. [1] M. Matsumoto, T. Nishimura, ACM TOMACS 8(1), 1998.
 */
final class TwisterRandom {

    private static final int SIZE = 624;
    private static final int MIDDLE = 397;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    TwisterRandom(int seed) {
        fill(19650218);
        int i = 1;
        for (int k = 0; k < SIZE; k++) {
            state[i] = (state[i] ^ mixed(i) * 1664525) + seed;
            i = step(i);
        }
        for (int k = 0; k < SIZE - 1; k++) {
            state[i] = (state[i] ^ mixed(i) * 1566083941) - i;
            i = step(i);
        }
        state[0] = 0x80000000;
    }

    private void fill(int seed) {
        state[0] = seed;
        for (int i = 1; i < SIZE; i++) {
            state[i] = 1812433253 * mixed(i) + i;
        }
    }

    private int mixed(int i) {
        int previous = state[i - 1];
        return previous ^ previous >>> 30;
    }

    private int step(int i) {
        if (i + 1 < SIZE) {
            return i + 1;
        }
        state[0] = state[SIZE - 1];
        return 1;
    }

    /** A number from 0 to below the bound: as many bits as the bound has, drawn again while they are too many. */
    int below(int bound) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(bound);
        int drawn = word() >>> Integer.SIZE - bits;
        while (drawn >= bound) {
            drawn = word() >>> Integer.SIZE - bits;
        }
        return drawn;
    }

    private int word() {
        if (next == SIZE) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= y << 7 & 0x9D2C5680;
        y ^= y << 15 & 0xEFC60000;
        return y ^ y >>> 18;
    }

    private void twist() {
        for (int i = 0; i < SIZE; i++) {
            int y = state[i] & 0x80000000 | state[(i + 1) % SIZE] & 0x7FFFFFFF;
            state[i] = state[(i + MIDDLE) % SIZE] ^ y >>> 1 ^ ((y & 1) == 0 ? 0 : 0x9908B0DF);
        }
        next = 0;
    }
}
