package io.cordon.extract;

import io.cordon.extract.print.Printer;
import io.cordon.extract.text.Stemmer;
import io.cordon.extract.text.WordTable;
import java.util.Arrays;

/**
 * The token prints of the words in a {@link WordTable}. Words of less than eight bytes are printed before all others, so that the
 * processor has some prints under way at once. Confined to one thread.
 */
final class TokenPrintTable {

    private static final int FEWEST = 64;

    private final Printer printer;
    private int[] prints = {};
    private int[] shorter = {};
    private int[] others = {};

    /** Where a print may be found among those of its text: an index plus one, of an earlier text as good as none. */
    private int[] slots = {};

    /** Of as many slots as the words need: one less. */
    private int mask;

    TokenPrintTable(Printer printer) {
        this.printer = printer;
    }

    /** Prints all words. */
    void print(WordTable words) {
        reserve(words.size());
        int few = words.split(Long.BYTES, shorter, others);
        for (int i = 0; i < few; i++) {
            prints[shorter[i]] = printer.token(words.first(shorter[i]), 0, words.length(shorter[i]));
        }
        for (int i = 0; i < words.size() - few; i++) {
            int word = others[i];
            prints[word] = words.isHeld(word)
                    ? printer.token(words.first(word), words.second(word), words.length(word))
                    : token(words.buffer(word), words.length(word));
        }
    }

    /** The prints of the words from one to before another, each once. They can be asked for once, and in order. */
    TokenPrints of(int from, int to) {
        int end = distinct(from, to);
        if (end == from) {
            return TokenPrints.NONE;
        }
        byte[] packed = new byte[(end - from) * TokenPrints.ENTRY_BYTES];
        for (int i = from; i < end; i++) {
            TokenPrints.put(packed, i - from, prints[i]);
        }
        return TokenPrints.owning(packed);
    }

    private int token(byte[] word, int length) {
        return printer.token(word, Stemmer.stem(word, length));
    }

    /** Moves the prints of a text together, each once, in order of first appearance. Returns where they end. */
    private int distinct(int from, int to) {
        int end = from;
        for (int i = from; i < to; i++) {
            int slot = slot(prints[i], from);
            if (slots[slot] <= from) {
                prints[end++] = prints[i];
                slots[slot] = end;
            }
        }
        return end;
    }

    private int slot(int print, int from) {
        int slot = print & mask;
        while (slots[slot] > from && prints[slots[slot] - 1] != print) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void reserve(int words) {
        int capacity = Math.max(FEWEST, 2 * Integer.highestOneBit(words));
        mask = 2 * capacity - 1;
        if (capacity > prints.length) {
            prints = new int[capacity];
            shorter = new int[capacity];
            others = new int[capacity];
            slots = new int[2 * capacity];
        } else {
            Arrays.fill(slots, 0, 2 * capacity, 0);
        }
    }
}
