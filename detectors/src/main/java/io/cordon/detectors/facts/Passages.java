package io.cordon.detectors.facts;

import io.cordon.detectors.print.TokenPrints;

/**
 * The sentences that third parties may have written and that may be orders: {@value #LIMIT} of a tree, in its last pages. When it is full, the
 * oldest of those that look least like an order makes room, so that an order is not washed away by chatter. What comes takes the slot of what
 * went, so that one page changes; the order in which they came is stored with them.
 */
public final class Passages {

    static final int PAGES = 12;
    static final int FIRST_PAGE = PrintPages.MAX_PAGES - PAGES;

    /** With {@value Passage#MAX_WORDS} words each they take a KiB at most. */
    private static final int PER_PAGE = 9;

    /** How many are kept. */
    public static final int LIMIT = PAGES * PER_PAGE;

    private static final int LEAST_WORDS = 2;

    private final PassageTable kept = new PassageTable();
    private final int[] weights = new int[PassageTable.HEAVIEST + 1];
    private long arrivals;
    private int changedPages;

    static Passages load(PrintPages pages) {
        Passages read = new Passages();
        for (int page = 0; page < PAGES; page++) {
            byte[] content = pages.read(FIRST_PAGE + page);
            if (content == null || read.take(page, new StateReader(content)) < PER_PAGE) {
                break; // slots are taken from the first on
            }
        }
        for (int i = 0; i < read.size(); i++) {
            read.weights[read.kept.weight(i)]++;
            read.arrivals = read.kept.arrival(i) + 1;
        }
        return read;
    }

    /** Takes up what is in a page; returns how many they are. */
    private int take(int page, StateReader in) {
        int count = in.count(PER_PAGE);
        for (int i = 0; i < count; i++) {
            kept.decode(page * PER_PAGE + i, in);
        }
        return count;
    }

    /** How many there are. */
    public int size() {
        return kept.size();
    }

    /** One of them, in the order in which they came. */
    public Passage get(int i) {
        return kept.get(i);
    }

    /** The verb classes of one. */
    public int verbs(int i) {
        return kept.verbs(i);
    }

    /** Whether one begins with an action verb. */
    public boolean startsWithVerb(int i) {
        return kept.startsWithVerb(i);
    }

    /** Whether the record of one names something that the user named. */
    public boolean isEndorsed(int i) {
        return kept.isEndorsed(i);
    }

    /** Per cent of the words of one that the user used. */
    public int shareOfTask(int i) {
        return kept.shareOfTask(i);
    }

    /** The mean of {@link #shareOfTask} over the sentences that one event brought; 0 if none of them is kept. */
    public int shareOfTaskIn(int session, long sequence) {
        int sum = 0;
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (kept.isOf(i, session, sequence)) {
                sum += kept.shareOfTask(i);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** A set of bits of its words, as {@link TokenPrints#bits}: tells of most that no word of interest is said there. */
    public long bits(int i) {
        return kept.bits(i);
    }

    /** Where the words of one begin, for {@link #word}. */
    public int begin(int i) {
        return kept.begin(i);
    }

    /** Where the words of one end. */
    public int end(int i) {
        return kept.end(i);
    }

    /** The word at a place. */
    public int word(int place) {
        return kept.word(place);
    }

    /** How many of these words one says. */
    public int says(int i, TokenPrints tokens) {
        int said = 0;
        for (int j = 0; j < tokens.size(); j++) {
            said += says(i, tokens.print(j)) ? 1 : 0;
        }
        return said;
    }

    private boolean says(int i, int word) {
        int place = begin(i);
        while (place < end(i) && word(place) != word) {
            place++;
        }
        return place < end(i);
    }

    void add(Passage passage) {
        if (passage.words().size() < LEAST_WORDS) {
            return;
        }
        int slot = size() < LIMIT ? size() : makeRoom(passage);
        if (slot >= 0) {
            kept.add(passage, slot, arrivals++);
            weights[kept.weight(size() - 1)]++;
            changedPages |= 1 << slot / PER_PAGE;
        }
    }

    /** The slot that became free; below 0 if all others look more like an order. */
    private int makeRoom(Passage passage) {
        int least = 0;
        while (weights[least] == 0) {
            least++;
        }
        if (least > PassageTable.weight(passage)) {
            return -1;
        }
        weights[least]--;
        int oldest = oldestOf(least);
        int slot = kept.slot(oldest);
        kept.remove(oldest);
        return slot;
    }

    private int oldestOf(int weight) {
        int oldest = 0;
        while (kept.weight(oldest) != weight) {
            oldest++;
        }
        return oldest;
    }

    /** Writes the pages that changed, of each its passages in the order in which they came. */
    void flush(PrintPages pages) {
        for (int page = 0; changedPages != 0; page++, changedPages >>>= 1) {
            if ((changedPages & 1) != 0) {
                pages.write(FIRST_PAGE + page, page(page));
            }
        }
    }

    private byte[] page(int page) {
        StateWriter out = StateWriter.ofThisThread();
        out.number(Math.min(PER_PAGE, size() - page * PER_PAGE));
        for (int i = 0; i < kept.size(); i++) {
            if (kept.slot(i) / PER_PAGE == page) {
                kept.encode(i, out);
            }
        }
        return out.toBytes();
    }
}
