package io.cordon.detectors.facts;

/** A Bloom filter of 512 bytes over prints, two probes each: it says which prints are certainly not in the pages. */
final class PrintFilter {

    private static final int WORDS = 64;
    private static final int SPARSE_LIMIT = 200;

    /** Never written to: a tree that received nothing yet needs no filter of its own. */
    private static final long[] EMPTY = new long[WORDS];

    private long[] bits = EMPTY;
    private boolean own;

    void add(long print) {
        set(first(print));
        set(second(print));
    }

    boolean mayContain(long print) {
        return get(first(print)) && get(second(print));
    }

    /** Sparse filters are stored as positions, so that a young session stays small. */
    void encode(StateWriter out) {
        int ones = ones();
        out.flag(ones <= SPARSE_LIMIT);
        if (ones > SPARSE_LIMIT) {
            for (long word : bits) {
                out.print(word);
            }
            return;
        }
        out.number(ones);
        int previous = 0;
        for (int word = 0; word < WORDS; word++) {
            for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                int bit = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                out.number(bit - previous);
                previous = bit;
            }
        }
    }

    static PrintFilter decode(StateReader in) {
        PrintFilter filter = new PrintFilter();
        if (!in.flag()) {
            for (int i = 0; i < WORDS; i++) {
                filter.own()[i] = in.print();
            }
            return filter;
        }
        int bit = 0;
        for (int n = in.count(SPARSE_LIMIT); n > 0; n--) {
            bit += in.count(WORDS * Long.SIZE - 1 - bit);
            filter.set(bit);
        }
        return filter;
    }

    private int ones() {
        int ones = 0;
        for (long word : bits) {
            ones += Long.bitCount(word);
        }
        return ones;
    }

    private void set(int bit) {
        own()[bit >>> 6] |= 1L << bit;
    }

    private long[] own() {
        if (!own) {
            bits = new long[WORDS];
            own = true;
        }
        return bits;
    }

    private boolean get(int bit) {
        return (bits[bit >>> 6] & 1L << bit) != 0;
    }

    private static int first(long print) {
        return (int) (print * 0x9E3779B97F4A7C15L >>> 52);
    }

    private static int second(long print) {
        return (int) (print * 0xC2B2AE3D27D4EB4FL >>> 52);
    }
}
