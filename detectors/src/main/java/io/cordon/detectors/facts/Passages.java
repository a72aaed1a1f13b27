package io.cordon.detectors.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * The sentences that third parties may have written and that may be orders: {@value #LIMIT} of a tree, in its last pages. When it is full, the
 * oldest of those that look least like an order makes room, so that an order is not washed away by chatter.
 */
final class Passages {

    static final int PAGES = 3;
    static final int FIRST_PAGE = PrintPages.MAX_PAGES - PAGES;

    /** With {@value Passage#MAX_WORDS} words each they fill one page at most. */
    private static final int PER_PAGE = 36;

    private static final int LIMIT = PAGES * PER_PAGE;
    private static final int LEAST_WORDS = 2;

    private final List<Passage> passages = new ArrayList<>();
    private final int[] weights = new int[Passage.HEAVIEST + 1];
    private boolean changed;

    static Passages load(PrintPages pages) {
        Passages read = new Passages();
        for (int page = 0; page < PAGES; page++) {
            byte[] stored = pages.read(FIRST_PAGE + page);
            if (stored != null) {
                read.decode(stored);
            }
        }
        return read;
    }

    List<Passage> all() {
        return passages;
    }

    void add(Passage passage) {
        if (passage.words().size() < LEAST_WORDS || passages.size() == LIMIT && !makeRoom(passage)) {
            return;
        }
        keep(passage);
        changed = true;
    }

    private void keep(Passage passage) {
        passages.add(passage);
        weights[passage.weight()]++;
    }

    private boolean makeRoom(Passage passage) {
        int least = 0;
        while (weights[least] == 0) {
            least++;
        }
        if (least > passage.weight()) {
            return false;
        }
        passages.remove(oldestOf(least));
        weights[least]--;
        return true;
    }

    private int oldestOf(int weight) {
        int oldest = 0;
        while (passages.get(oldest).weight() != weight) {
            oldest++;
        }
        return oldest;
    }

    void flush(PrintPages pages) {
        if (changed) {
            for (int page = 0; page * PER_PAGE < passages.size(); page++) {
                pages.write(FIRST_PAGE + page, encode(page * PER_PAGE));
            }
            changed = false;
        }
    }

    private byte[] encode(int from) {
        StateWriter out = new StateWriter();
        List<Passage> page = passages.subList(from, Math.min(passages.size(), from + PER_PAGE));
        out.number(page.size());
        page.forEach(passage -> passage.encode(out));
        return out.toBytes();
    }

    private void decode(byte[] page) {
        StateReader in = new StateReader(page);
        for (int n = in.count(PER_PAGE); n > 0; n--) {
            keep(Passage.decode(in));
        }
    }
}
