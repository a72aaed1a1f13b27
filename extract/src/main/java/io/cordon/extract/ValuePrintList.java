package io.cordon.extract;

import java.util.Arrays;

/** A growing list of value prints without repetition. */
final class ValuePrintList {

    private static final int SEARCHED = 64;
    private static final int FEWEST = 8;

    /** Bits by which most new prints are known to be new, in numbers of sixty-four. */
    private static final int MARKS = 8;

    // Shared: of most segments of a long content no value is kept.
    private static final long[] NO_PRINTS = {};
    private static final byte[] NO_KINDS = {};
    private static final long[] NO_MARKS = {};

    private static final long[] UNMARKED = new long[MARKS];

    private long[] prints = NO_PRINTS;
    private byte[] kinds = NO_KINDS;
    private long[] marks = NO_MARKS;
    private int size;

    /** Adds a print unless it is among the last ones with this kind. Returns whether it was added. */
    boolean add(ValueKind kind, long print) {
        boolean added = !contains(kind, print);
        if (added) {
            append(kind, print);
        }
        return added;
    }

    /** Adds a print, repeated or not. */
    void append(ValueKind kind, long print) {
        grow();
        marks[mark(print)] |= 1L << print;
        prints[size] = print;
        kinds[size++] = kind.code();
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** The kind of entry {@code i}. */
    ValueKind kind(int i) {
        return ValueKind.ofCode(kinds[i]);
    }

    /** The print of entry {@code i}. */
    long print(int i) {
        return prints[i];
    }

    /** Forgets all. */
    void clear() {
        if (size > 0) {
            System.arraycopy(UNMARKED, 0, marks, 0, MARKS);
            size = 0;
        }
    }

    /** The packed form. */
    ValuePrints toPrints() {
        if (size == 0) {
            return ValuePrints.NONE;
        }
        byte[] packed = new byte[size * ValuePrints.ENTRY_BYTES];
        for (int i = 0; i < size; i++) {
            ValuePrints.put(packed, i, kinds[i], prints[i]);
        }
        return ValuePrints.owning(packed);
    }

    /** Looks back a fixed way only, so that a long list costs no more than its length. */
    private boolean contains(ValueKind kind, long print) {
        if (size == 0 || (marks[mark(print)] >>> print & 1) == 0) {
            return false;
        }
        for (int i = size - 1; i >= Math.max(0, size - SEARCHED); i--) {
            if (prints[i] == print && kinds[i] == kind.code()) {
                return true;
            }
        }
        return false;
    }

    private static int mark(long print) {
        return (int) (print >>> 6) & MARKS - 1;
    }

    private void grow() {
        if (size == prints.length) {
            marks = size == 0 ? new long[MARKS] : marks;
            int larger = Math.max(FEWEST, 2 * size);
            prints = Arrays.copyOf(prints, larger);
            kinds = Arrays.copyOf(kinds, larger);
        }
    }
}
