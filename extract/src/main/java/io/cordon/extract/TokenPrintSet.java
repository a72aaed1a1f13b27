package io.cordon.extract;

import java.util.Arrays;

/** A growing set of token prints in order of first appearance. */
final class TokenPrintSet {

    private int[] prints = new int[16];
    private int[] slots = new int[32];
    private int size;

    /** Adds a print unless it is there. */
    void add(int print) {
        int slot = slot(print);
        if (slots[slot] != 0) {
            return;
        }
        if (size == prints.length) {
            prints = Arrays.copyOf(prints, 2 * size);
        }
        prints[size++] = print;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash(slots.length * 2);
        }
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Forgets all. */
    void clear() {
        if (size > 0) {
            Arrays.fill(slots, 0);
            size = 0;
        }
    }

    /** The packed form. */
    TokenPrints toPrints() {
        if (size == 0) {
            return TokenPrints.NONE;
        }
        byte[] packed = new byte[size * TokenPrints.ENTRY_BYTES];
        for (int i = 0; i < size; i++) {
            TokenPrints.put(packed, i, prints[i]);
        }
        return TokenPrints.owning(packed);
    }

    /** The slot that holds the print, or the empty one where it belongs. A slot holds an index plus one. */
    private int slot(int print) {
        int mask = slots.length - 1;
        int slot = print & mask;
        while (slots[slot] != 0 && prints[slots[slot] - 1] != print) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void rehash(int capacity) {
        slots = new int[capacity];
        for (int i = 0; i < size; i++) {
            slots[slot(prints[i])] = i + 1;
        }
    }
}
