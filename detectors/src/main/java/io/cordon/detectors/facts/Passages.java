package io.cordon.detectors.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private static final int PAGE_BYTES = 1024;

    /** How many are kept. */
    public static final int LIMIT = PAGES * PER_PAGE;

    private static final int LEAST_WORDS = 2;

    /** Where a passage lies, and as which it came. */
    private record Kept(Passage passage, int weight, int slot, long arrival) {
        Kept(Passage passage, int slot, long arrival) {
            this(passage, passage.weight(), slot, arrival);
        }
    }

    /** The latest last. By its class: each call with an effect goes through all of them. */
    private final ArrayList<Kept> kept = new ArrayList<>();

    private final int[] weights = new int[Passage.HEAVIEST + 1];
    private long arrivals;
    private int changedPages;

    static Passages load(PrintPages pages) {
        List<Kept> stored = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            byte[] content = pages.read(FIRST_PAGE + page);
            if (content == null || decode(content, page, stored) < PER_PAGE) {
                break; // slots are taken from the first on
            }
        }
        stored.sort(Comparator.comparingLong(Kept::arrival));
        Passages read = new Passages();
        stored.forEach(read::keep);
        return read;
    }

    /** How many there are. */
    public int size() {
        return kept.size();
    }

    /** One of them, in the order in which they came. */
    public Passage get(int i) {
        return kept.get(i).passage();
    }

    void add(Passage passage) {
        if (passage.words().size() < LEAST_WORDS) {
            return;
        }
        int slot = size() < LIMIT ? size() : makeRoom(passage);
        if (slot >= 0) {
            keep(new Kept(passage, slot, arrivals));
            changedPages |= 1 << slot / PER_PAGE;
        }
    }

    private void keep(Kept one) {
        kept.add(one);
        weights[one.weight()]++;
        arrivals = one.arrival() + 1;
    }

    /** The slot that became free; below 0 if all others look more like an order. */
    private int makeRoom(Passage passage) {
        int least = 0;
        while (weights[least] == 0) {
            least++;
        }
        if (least > passage.weight()) {
            return -1;
        }
        weights[least]--;
        return kept.remove(oldestOf(least)).slot();
    }

    private int oldestOf(int weight) {
        int oldest = 0;
        while (kept.get(oldest).weight() != weight) {
            oldest++;
        }
        return oldest;
    }

    /** Writes the pages that changed, of each its passages in the order in which they came. */
    void flush(PrintPages pages) {
        if (changedPages == 0) {
            return;
        }
        @Nullable StateWriter[] changed = new StateWriter[PAGES];
        for (int page = 0; page < PAGES; page++) {
            changed[page] = (changedPages >> page & 1) == 0 ? null : begin(page);
        }
        for (int i = 0; i < kept.size(); i++) {
            Kept one = kept.get(i);
            StateWriter page = changed[one.slot() / PER_PAGE];
            if (page != null) {
                page.number(one.arrival());
                one.passage().encode(page);
            }
        }
        for (int page = 0; page < PAGES; page++) {
            StateWriter written = changed[page];
            if (written != null) {
                pages.write(FIRST_PAGE + page, written.toBytes());
            }
        }
        changedPages = 0;
    }

    private StateWriter begin(int page) {
        StateWriter out = new StateWriter(PAGE_BYTES);
        out.number(Math.min(PER_PAGE, size() - page * PER_PAGE));
        return out;
    }

    private static int decode(byte[] content, int page, List<Kept> stored) {
        StateReader in = new StateReader(content);
        int count = in.count(PER_PAGE);
        for (int i = 0; i < count; i++) {
            long arrival = in.number();
            stored.add(new Kept(Passage.decode(in), page * PER_PAGE + i, arrival));
        }
        return count;
    }
}
