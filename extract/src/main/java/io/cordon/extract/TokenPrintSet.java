package io.cordon.extract;

import java.util.Arrays;

/** A growing set of token prints in order of first appearance, packed as they come. */
final class TokenPrintSet {

    private static final int FEWEST = 16;

    /** Slots for each print: in a sparse table hardly two meet, which would be a surprise to the processor each time. */
    private static final int SPARSE = 4;

    private byte[] packed = new byte[FEWEST * TokenPrints.ENTRY_BYTES];
    private int[] slots = new int[FEWEST * SPARSE];
    private int size;

    /** How many there were that are forgotten. What a slot holds is of these up to this number, so that to forget costs nothing. */
    private int forgotten;

    /**
     * Adds a print unless it is there.
     *
     * @param counts one; or zero to add nothing, which is as fast and asks for no branch
     */
    void add(int print, int counts) {
        int slot = slot(print);
        int known = slots[slot];
        int added = counts & (known - forgotten - 1) >>> Integer.SIZE - 1;
        TokenPrints.put(packed, size, print);
        size += added;
        slots[slot] = known + added * (forgotten + size - known);
        if (size * TokenPrints.ENTRY_BYTES == packed.length) {
            grow();
        }
    }

    /** How many there are. */
    int size() {
        return size;
    }

    /** Forgets all. */
    void clear() {
        forgotten += size;
        size = 0;
    }

    /** The packed form. */
    TokenPrints toPrints() {
        return size == 0 ? TokenPrints.NONE : TokenPrints.owning(Arrays.copyOf(packed, size * TokenPrints.ENTRY_BYTES));
    }

    /** The slot that holds the print, or the empty one where it belongs. A slot holds an index plus one, and the number of those forgotten. */
    private int slot(int print) {
        int mask = slots.length - 1;
        int slot = print & mask;
        while (slots[slot] > forgotten && TokenPrints.get(packed, slots[slot] - forgotten - 1) != print) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        packed = Arrays.copyOf(packed, 2 * packed.length);
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) {
            slots[slot(TokenPrints.get(packed, i))] = forgotten + i + 1;
        }
    }
}
