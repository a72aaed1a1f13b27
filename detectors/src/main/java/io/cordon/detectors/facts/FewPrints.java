package io.cordon.detectors.facts;

import java.util.Arrays;

/** The last {@value #LIMIT} prints of a kind. */
public final class FewPrints {

    static final int LIMIT = 4;

    private static final long[] NONE = {};

    private long[] prints = NONE;
    private int oldest;

    /** True if this is one of them. */
    public boolean holds(long print) {
        for (long one : prints) {
            if (one == print) {
                return true;
            }
        }
        return false;
    }

    /** True if there is none. */
    public boolean isEmpty() {
        return prints.length == 0;
    }

    void add(long print) {
        if (holds(print)) {
            return;
        }
        if (prints.length < LIMIT) {
            prints = Arrays.copyOf(prints, prints.length + 1);
            prints[prints.length - 1] = print;
        } else {
            prints[oldest] = print;
            oldest = (oldest + 1) % LIMIT;
        }
    }

    void encode(StateWriter out) {
        out.number(prints.length);
        out.number(oldest);
        for (long print : prints) {
            out.print(print);
        }
    }

    static FewPrints decode(StateReader in) {
        FewPrints read = new FewPrints();
        int size = in.count(LIMIT);
        read.oldest = in.count(LIMIT - 1);
        read.prints = new long[size];
        for (int i = 0; i < size; i++) {
            read.prints[i] = in.print();
        }
        return read;
    }
}
