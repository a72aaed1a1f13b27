package io.cordon.detectors.facts;

import java.util.Arrays;

/**
 * A bounded set of prints that keeps the order of insertion. Open addressing over an index, no boxing. An entry of the index holds some bits of
 * its print's hash above the position, so that a print that is not in the set is told by the index alone. Nearly all questions are about such
 * prints; a bit for each of eight slots a table entry answers most of them from a few cache lines.
 */
final class PrintSet {

    private static final int POSITION = 0xFFFF;
    private static final int SLOTS_PER_WORD = 8;
    private static final int FIRST_SIZE = 8;

    /** Of a set without prints, which most sets of a young tree are: no question gets beyond {@link #NOTHING_SEEN}. */
    private static final long[] NO_ITEMS = {};

    private static final int[] NO_TABLE = {};
    private static final long[] NOTHING_SEEN = {0};

    private final int limit;
    private long[] items = NO_ITEMS;
    private int size;
    private int[] table = NO_TABLE;
    private long[] seen = NOTHING_SEEN;

    PrintSet(int limit) {
        if (limit > POSITION) {
            throw new IllegalArgumentException("a set holds at most " + POSITION + " prints, not " + limit);
        }
        this.limit = limit;
    }

    /** The position of a print, -1 if it is not in the set. */
    int indexOf(long print) {
        long hash = hash(print);
        if ((seen[word(hash)] & 1L << (hash >>> 48)) == 0) {
            return -1;
        }
        for (int slot = slot(hash); table[slot] != 0; slot = slot + 1 & table.length - 1) {
            int position = (table[slot] & POSITION) - 1;
            if (table[slot] == entry(hash, position) && items[position] == print) {
                return position;
            }
        }
        return -1;
    }

    boolean contains(long print) {
        return size != 0 && indexOf(print) >= 0;
    }

    /** The position of a print that is or was put into the set, -1 if the set is full. */
    int add(long print) {
        int known = indexOf(print);
        return known >= 0 ? known : append(print);
    }

    /** The position of a print that is certainly not in the set yet, -1 if the set is full. */
    int append(long print) {
        if (size == limit) {
            return -1;
        }
        if (size == items.length) {
            grow(Math.max(FIRST_SIZE, items.length * 2));
        }
        items[size] = print;
        index(size);
        return size++;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == limit;
    }

    long get(int i) {
        return items[i];
    }

    /** Takes the room for so many prints at once, as much as they would have taken one by one. */
    void expect(int prints) {
        if (prints > items.length) {
            grow(Math.max(FIRST_SIZE, Integer.highestOneBit(prints - 1) * 2));
        }
    }

    private void grow(int room) {
        items = Arrays.copyOf(items, Math.min(limit, room));
        table = new int[Integer.highestOneBit(items.length * 2 - 1) * 2];
        seen = new long[Math.max(1, table.length / SLOTS_PER_WORD)];
        for (int i = 0; i < size; i++) {
            index(i);
        }
    }

    private void index(int position) {
        long hash = hash(items[position]);
        int slot = slot(hash);
        while (table[slot] != 0) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = entry(hash, position);
        seen[word(hash)] |= 1L << (hash >>> 48);
    }

    private int word(long hash) {
        return (int) (hash >>> 54) & seen.length - 1;
    }

    private int slot(long hash) {
        return (int) (hash >>> 32) & table.length - 1;
    }

    private static int entry(long hash, int position) {
        return (int) (hash >>> 48) << 16 | position + 1;
    }

    private static long hash(long print) {
        return print * 0x9E3779B97F4A7C15L;
    }
}
