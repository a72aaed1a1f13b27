package io.cordon.detectors.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * A page is written whole when one sentence on it changes. If what comes took the place of what went, the eight sentences of one result would be written
 * with eight pages, since what goes lies anywhere. So there is more room than sentences: what comes is written together, on the page that has lost
 * most, and what went stays where it lies until its page is written. Whoever reads the pages leaves it out by the rule by which it went: those
 * are kept which look most like an order, of equals the latest, and what was left out once is never kept again.
 */
/**
 * The sentences that third parties may have written and that may be orders: {@value #LIMIT} of a tree, in its last pages. When it is full, the
 * oldest of those that look least like an order makes room, so that an order is not washed away by chatter.
 */
public final class Passages {

    static final int PAGES = 16;
    static final int FIRST_PAGE = PrintPages.MAX_PAGES - PAGES;
    static final int LIMIT = 108;

    /** With {@value Passage#MAX_WORDS} words each they take a KiB at most. */
    private static final int PER_PAGE = 9;

    private static final int PAGE_BYTES = 1024;
    private static final int LEAST_WORDS = 2;

    /** On which page it lies, and as which it came. */
    private record Kept(Passage passage, int weight, int page, long arrival) {
        Kept(Passage passage, int page, long arrival) {
            this(passage, passage.weight(), page, arrival);
        }
    }

    /** The latest last. By its class: each call with an effect goes through all of them. */
    private final ArrayList<Kept> kept = new ArrayList<>();

    private final int[] weights = new int[Passage.HEAVIEST + 1];
    private final int[] onPage = new int[PAGES];
    private int usedPages;
    private long arrivals;
    private int changedPages;

    static Passages load(PrintPages pages) {
        Passages read = new Passages();
        List<Kept> stored = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            byte[] content = pages.read(FIRST_PAGE + page);
            if (content == null) {
                break; // pages are taken from the first on
            }
            decode(content, page, stored);
            read.usedPages++;
        }
        stored.sort(Comparator.comparingLong(Kept::arrival));
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
        int latest = kept.isEmpty() ? 0 : kept.getLast().page();
        if (makeRoom(passage.weight())) {
            int page = roomOn(latest);
            put(new Kept(passage, page, arrivals));
            changedPages |= 1 << page;
        }
    }

    private void keep(Kept stored) {
        if (makeRoom(stored.weight())) {
            put(stored);
        }
    }

    private void put(Kept one) {
        kept.add(one);
        weights[one.weight()]++;
        onPage[one.page()]++;
        arrivals = one.arrival() + 1;
    }

    /** False if all others look more like an order. */
    private boolean makeRoom(int weight) {
        if (size() < LIMIT) {
            return true;
        }
        int least = 0;
        while (weights[least] == 0) {
            least++;
        }
        if (least > weight) {
            return false;
        }
        Kept gone = kept.remove(oldestOf(least));
        weights[least]--;
        onPage[gone.page()]--;
        return true;
    }

    private int oldestOf(int weight) {
        int oldest = 0;
        while (kept.get(oldest).weight() != weight) {
            oldest++;
        }
        return oldest;
    }

    /** The page of the latest sentence if it has room; then one that was never used; then that which lost most. */
    private int roomOn(int latest) {
        if (usedPages == 0 || onPage[latest] == PER_PAGE) {
            return usedPages < PAGES ? usedPages++ : emptiest();
        }
        return latest;
    }

    private int emptiest() {
        int emptiest = 0;
        for (int page = 1; page < PAGES; page++) {
            if (onPage[page] < onPage[emptiest]) {
                emptiest = page;
            }
        }
        return emptiest;
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
            StateWriter page = changed[one.page()];
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
        out.number(onPage[page]);
        return out;
    }

    private static void decode(byte[] content, int page, List<Kept> stored) {
        StateReader in = new StateReader(content);
        int count = in.count(PER_PAGE);
        for (int i = 0; i < count; i++) {
            long arrival = in.number();
            stored.add(new Kept(Passage.decode(in), page, arrival));
        }
    }
}
