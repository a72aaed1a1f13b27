package io.cordon.detectors.facts;

import io.cordon.detectors.print.ValueKind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which printed values a tree received, and from where: sixteen bytes a value in pages of 1 KiB, 56 pages at most.
 *
 * <p>The pages are read when a value may be in them, which the filter in the tree record tells; then they stay in the heap. Each class of
 * value has a quota of its own, so that noise of one class cannot push out another; what comes after a full quota is not kept, and the tree
 * is marked incomplete if that loses a trace (a value that only trusted tools wrote leaves none).
 */
final class Provenance {

    static final int FIRST_PAGE = 1;
    static final int PER_PAGE = 64;
    static final int LIMIT = (Passages.FIRST_PAGE - FIRST_PAGE) * PER_PAGE;

    private static final int ORDINARY = 0;
    private static final int UNTRUSTED = 1;
    private static final int SENSITIVE = 2;
    private static final int FEWEST = 8;
    private static final long[] NO_ORIGINS = {};
    private static final int[] QUOTA = {1024, 2048, LIMIT - 1024 - 2048};

    private final PrintPages pages;
    private final PrintFilter filter;
    private final int[] used;
    private boolean incomplete;
    private int count;
    private @Nullable PrintSet prints;
    private long[] origins = NO_ORIGINS;
    private long changedPages;

    Provenance(PrintPages pages) {
        this(pages, new PrintFilter(), 0, new int[QUOTA.length], false);
    }

    private Provenance(PrintPages pages, PrintFilter filter, int count, int[] used, boolean incomplete) {
        this.pages = pages;
        this.filter = filter;
        this.count = count;
        this.used = used;
        this.incomplete = incomplete;
    }

    /** Where a value came from. */
    ValueOrigin find(long print) {
        if (!filter.mayContain(print)) {
            return ValueOrigin.UNKNOWN;
        }
        int at = loaded().indexOf(print);
        return at < 0 ? ValueOrigin.UNKNOWN : new ValueOrigin(origins[at]);
    }

    boolean incomplete() {
        return incomplete;
    }

    void markIncomplete() {
        incomplete = true;
    }

    int size() {
        return count;
    }

    /** Keeps a value, or adds to what is known of it. */
    void add(long print, ValueOrigin origin) {
        PrintSet set = loaded();
        int at = set.indexOf(print);
        if (at >= 0) {
            put(at, new ValueOrigin(origins[at]).and(origin));
            return;
        }
        int quota = quota(origin);
        if (used[quota] >= QUOTA[quota]) {
            incomplete |= quota != ORDINARY;
            return;
        }
        used[quota]++;
        filter.add(print);
        at = set.append(print);
        count = set.size();
        put(at, origin);
    }

    private static int quota(ValueOrigin origin) {
        if (origin.sensitive()) {
            return SENSITIVE;
        }
        return origin.onlyUntrusted() ? UNTRUSTED : ORDINARY;
    }

    private void put(int at, ValueOrigin origin) {
        if (at >= origins.length) {
            origins = Arrays.copyOf(origins, Math.max(FEWEST, origins.length * 2));
        }
        if (origins[at] != origin.packed()) {
            origins[at] = origin.packed();
            changedPages |= 1L << at / PER_PAGE;
        }
    }

    private PrintSet loaded() {
        PrintSet set = prints;
        if (set == null) {
            set = load();
            prints = set;
        }
        return set;
    }

    private PrintSet load() {
        PrintSet set = new PrintSet(LIMIT);
        set.expect(count);
        origins = new long[count];
        for (int at = 0; at < count; at += PER_PAGE) {
            byte[] page = pages.read(FIRST_PAGE + at / PER_PAGE);
            if (page == null) {
                throw new UnreadableStateException("print page " + (FIRST_PAGE + at / PER_PAGE) + " is missing");
            }
            StateReader in = new StateReader(page);
            for (int i = at; i < Math.min(count, at + PER_PAGE); i++) {
                set.append(in.print());
                origins[i] = in.print();
            }
        }
        return set;
    }

    /** Writes the pages that changed. */
    void flush() {
        for (int page = 0; changedPages != 0; page++, changedPages >>>= 1) {
            if ((changedPages & 1) != 0) {
                pages.write(FIRST_PAGE + page, page(page));
            }
        }
    }

    private byte[] page(int page) {
        PrintSet set = loaded();
        int from = page * PER_PAGE;
        int to = Math.min(count, from + PER_PAGE);
        StateWriter out = StateWriter.ofThisThread();
        for (int i = from; i < to; i++) {
            out.print(set.get(i));
            out.print(origins[i]);
        }
        return out.toBytes();
    }

    void encode(StateWriter out) {
        out.flag(incomplete);
        out.number(count);
        for (int u : used) {
            out.number(u);
        }
        filter.encode(out);
    }

    static Provenance decode(StateReader in, PrintPages pages) {
        boolean incomplete = in.flag();
        int count = in.count(LIMIT);
        int[] used = new int[QUOTA.length];
        for (int i = 0; i < used.length; i++) {
            used[i] = in.count(LIMIT);
        }
        return new Provenance(pages, PrintFilter.decode(in), count, used, incomplete);
    }

    /** True for kinds that can name a place, a person or a thing; plain numbers only say something if they are worth protecting. */
    static boolean worthKeeping(ValueKind kind, boolean sensitive) {
        return sensitive || kind != ValueKind.NUMBER;
    }
}
