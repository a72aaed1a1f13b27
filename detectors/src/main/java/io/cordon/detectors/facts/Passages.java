package io.cordon.detectors.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sentences that third parties may have written and that may be orders: {@value #LIMIT} of a tree, in its last pages. When it is full, the
 * oldest of those that look least like an order makes room, so that an order is not washed away by chatter. What comes takes the slot of what
 * went, so that one page changes; the order in which they came is stored with them.
 */
final class Passages {

    static final int PAGES = 12;
    static final int FIRST_PAGE = PrintPages.MAX_PAGES - PAGES;

    /** With {@value Passage#MAX_WORDS} words each they take a KiB at most. */
    private static final int PER_PAGE = 9;

    private static final int LIMIT = PAGES * PER_PAGE;
    private static final int LEAST_WORDS = 2;

    /** Where a passage lies, and as which it came. */
    private record Place(int slot, long arrival) {}

    private record Stored(Passage passage, Place place) {}

    /** The latest last. */
    private final List<Passage> passages = new ArrayList<>();

    private final List<Place> places = new ArrayList<>();
    private final int[] weights = new int[Passage.HEAVIEST + 1];
    private long arrivals;
    private int changedPages;

    static Passages load(PrintPages pages) {
        List<Stored> stored = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            byte[] content = pages.read(FIRST_PAGE + page);
            if (content == null) {
                break; // slots are taken from the first on
            }
            decode(content, page, stored);
        }
        stored.sort(Comparator.comparingLong(each -> each.place().arrival()));
        Passages read = new Passages();
        stored.forEach(each -> read.keep(each.passage(), each.place()));
        return read;
    }

    List<Passage> all() {
        return passages;
    }

    void add(Passage passage) {
        if (passage.words().size() < LEAST_WORDS) {
            return;
        }
        int slot = passages.size() < LIMIT ? passages.size() : makeRoom(passage);
        if (slot >= 0) {
            keep(passage, new Place(slot, arrivals));
            changedPages |= 1 << slot / PER_PAGE;
        }
    }

    private void keep(Passage passage, Place place) {
        passages.add(passage);
        places.add(place);
        weights[passage.weight()]++;
        arrivals = place.arrival() + 1;
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
        int oldest = oldestOf(least);
        passages.remove(oldest);
        weights[least]--;
        return places.remove(oldest).slot();
    }

    private int oldestOf(int weight) {
        int oldest = 0;
        while (passages.get(oldest).weight() != weight) {
            oldest++;
        }
        return oldest;
    }

    /** Writes the pages that changed. */
    void flush(PrintPages pages) {
        for (int page = 0; changedPages != 0; page++, changedPages >>>= 1) {
            if ((changedPages & 1) != 0) {
                pages.write(FIRST_PAGE + page, encode(page));
            }
        }
    }

    private byte[] encode(int page) {
        StateWriter out = new StateWriter();
        out.number(Math.min(PER_PAGE, passages.size() - page * PER_PAGE));
        for (int i = 0; i < passages.size(); i++) {
            Place place = places.get(i);
            if (place.slot() / PER_PAGE == page) {
                out.number(place.arrival());
                passages.get(i).encode(out);
            }
        }
        return out.toBytes();
    }

    private static void decode(byte[] content, int page, List<Stored> stored) {
        StateReader in = new StateReader(content);
        int count = in.count(PER_PAGE);
        for (int i = 0; i < count; i++) {
            Place place = new Place(page * PER_PAGE + i, in.number());
            stored.add(new Stored(Passage.decode(in), place));
        }
    }
}
