package io.cordon.detectors.facts;

import io.cordon.detectors.print.TokenPrints;
import java.util.Arrays;

/*
 * Each call with an effect goes through all sentences of its tree, which mostly is in no cache of the processor. As objects of their own, each with
 * a list of words, they were also a third of what a collector had to move. So they lie in columns.
 */
/** Sentences in the order in which they came, each with its slot in the pages. Confined to one thread. */
final class PassageTable {

    /** As much as one can look like an order. */
    static final int HEAVIEST = 4;

    // How traits are packed. Verb classes are twelve; a share is per cent, and a session one of 255 at most.
    private static final int STARTS_WITH_VERB = 1;
    private static final int ENDORSED = 2;
    private static final int SHARE = 2;
    private static final int SESSION = 10;
    private static final int VERBS = 18;
    private static final int BYTE = 0xFF;

    private static final int FIRST_ROWS = 8;
    private static final int FIRST_WORDS = 64;
    private static final int[] NO_INTS = {};
    private static final long[] NO_LONGS = {};

    private int size;
    private long[] arrivals = NO_LONGS;
    private int[] slots = NO_INTS;

    /** All but its words and its event in one number. */
    private int[] traits = NO_INTS;

    private long[] sequences = NO_LONGS;
    private long[] bits = NO_LONGS;

    /** Where the words of each end; they begin where those of the one before it end. */
    private int[] ends = NO_INTS;

    private int[] words = NO_INTS;

    int size() {
        return size;
    }

    Passage get(int row) {
        int all = traits[row];
        return new Passage(
                verbs(row),
                startsWithVerb(row),
                isEndorsed(row),
                shareOfTask(row),
                TokenPrints.of(Arrays.copyOfRange(words, begin(row), end(row))),
                all >>> SESSION & BYTE,
                sequences[row]);
    }

    int verbs(int row) {
        return traits[row] >>> VERBS;
    }

    boolean startsWithVerb(int row) {
        return (traits[row] & STARTS_WITH_VERB) != 0;
    }

    boolean isEndorsed(int row) {
        return (traits[row] & ENDORSED) != 0;
    }

    int shareOfTask(int row) {
        return traits[row] >>> SHARE & BYTE;
    }

    boolean isOf(int row, int session, long sequence) {
        return sequences[row] == sequence && (traits[row] >>> SESSION & BYTE) == session;
    }

    long arrival(int row) {
        return arrivals[row];
    }

    int slot(int row) {
        return slots[row];
    }

    int weight(int row) {
        return weightOf(traits[row]);
    }

    /** How much one looks like an order, up to {@value #HEAVIEST}. */
    static int weight(Passage passage) {
        return weightOf(traits(passage));
    }

    private static int weightOf(int traits) {
        return ((traits & STARTS_WITH_VERB) != 0 ? 2 : 0)
                + (traits >>> VERBS != 0 ? 1 : 0)
                + ((traits & ENDORSED) != 0 ? 0 : 1);
    }

    long bits(int row) {
        return bits[row];
    }

    /** Where the words of one begin. */
    int begin(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** Where the words of one end. */
    int end(int row) {
        return ends[row];
    }

    int word(int place) {
        return words[place];
    }

    void add(Passage passage, int slot, long arrival) {
        TokenPrints said = passage.words();
        int row = open(arrival, said.size());
        slots[row] = slot;
        traits[row] = traits(passage);
        sequences[row] = passage.sequence();
        bits[row] = said.bits();
        for (int i = 0; i < said.size(); i++) {
            words[begin(row) + i] = said.print(i);
        }
    }

    private static int traits(Passage passage) {
        return passage.verbs() << VERBS
                | passage.session() << SESSION
                | passage.shareOfTask() << SHARE
                | (passage.endorsed() ? ENDORSED : 0)
                | (passage.startsWithVerb() ? STARTS_WITH_VERB : 0);
    }

    void remove(int row) {
        int begin = begin(row);
        int end = end(row);
        System.arraycopy(words, end, words, begin, ends[size - 1] - end);
        move(row + 1, row);
        size--;
        for (int i = row; i < size; i++) {
            ends[i] -= end - begin;
        }
    }

    /** Makes a row behind all that came before, with room for so many words. */
    private int open(long arrival, int said) {
        int row = size;
        while (row > 0 && arrivals[row - 1] > arrival) {
            row--;
        }
        grow(said);
        int begin = begin(row);
        System.arraycopy(words, begin, words, begin + said, begin(size) - begin);
        move(row, row + 1);
        size++;
        for (int i = size - 1; i > row; i--) {
            ends[i] += said;
        }
        arrivals[row] = arrival;
        ends[row] = begin + said;
        return row;
    }

    private void grow(int said) {
        if (size == arrivals.length) {
            int rows = Math.max(FIRST_ROWS, 2 * size);
            arrivals = Arrays.copyOf(arrivals, rows);
            slots = Arrays.copyOf(slots, rows);
            traits = Arrays.copyOf(traits, rows);
            sequences = Arrays.copyOf(sequences, rows);
            bits = Arrays.copyOf(bits, rows);
            ends = Arrays.copyOf(ends, rows);
        }
        int needed = begin(size) + said;
        if (needed > words.length) {
            words = Arrays.copyOf(words, Math.max(FIRST_WORDS, Math.max(2 * words.length, needed)));
        }
    }

    /** Moves the rows from one on to another place. */
    private void move(int from, int to) {
        int count = size - from;
        System.arraycopy(arrivals, from, arrivals, to, count);
        System.arraycopy(slots, from, slots, to, count);
        System.arraycopy(traits, from, traits, to, count);
        System.arraycopy(sequences, from, sequences, to, count);
        System.arraycopy(bits, from, bits, to, count);
        System.arraycopy(ends, from, ends, to, count);
    }

    void encode(int row, StateWriter out) {
        int all = traits[row];
        out.number(arrivals[row]);
        out.number(all >>> VERBS << 2 | all & (ENDORSED | STARTS_WITH_VERB));
        out.u8(all >>> SHARE & BYTE);
        out.u8(all >>> SESSION & BYTE);
        out.number(sequences[row]);
        out.u8(end(row) - begin(row));
        for (int place = begin(row); place < end(row); place++) {
            out.int32(words[place]);
        }
    }

    /** Takes up one that was stored, among the others by when it came. */
    void decode(int slot, StateReader in) {
        long arrival = in.number();
        int stored = (int) in.number();
        int share = in.u8();
        int session = in.u8();
        long sequence = in.number();
        int row = open(arrival, in.u8());
        slots[row] = slot;
        traits[row] =
                stored >>> 2 << VERBS | session << SESSION | share << SHARE | stored & (ENDORSED | STARTS_WITH_VERB);
        sequences[row] = sequence;
        bits[row] = 0;
        for (int place = begin(row); place < end(row); place++) {
            words[place] = in.int32();
            bits[row] |= TokenPrints.bit(words[place]);
        }
    }
}
