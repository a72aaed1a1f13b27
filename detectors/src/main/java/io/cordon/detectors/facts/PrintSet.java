package io.cordon.detectors.facts;

import java.util.Arrays;

/** A bounded set of prints that keeps the order of insertion. Open addressing over an index, no boxing. */
final class PrintSet {

    private final int limit;
    private long[] items = new long[8];
    private int size;
    private int[] table = new int[16];

    PrintSet(int limit) {
        this.limit = limit;
    }

    /** The position of a print, -1 if it is not in the set. */
    int indexOf(long print) {
        for (int slot = slot(print); table[slot] != 0; slot = slot + 1 & table.length - 1) {
            if (items[table[slot] - 1] == print) {
                return table[slot] - 1;
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
        if (known >= 0 || size == limit) {
            return known;
        }
        if (size == items.length) {
            grow();
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

    private void grow() {
        items = Arrays.copyOf(items, Math.min(limit, items.length * 2));
        table = new int[Integer.highestOneBit(items.length * 2 - 1) * 2];
        for (int i = 0; i < size; i++) {
            index(i);
        }
    }

    private void index(int position) {
        int slot = slot(items[position]);
        while (table[slot] != 0) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = position + 1;
    }

    private int slot(long print) {
        return (int) (print * 0x9E3779B97F4A7C15L >>> 32) & table.length - 1;
    }
}
