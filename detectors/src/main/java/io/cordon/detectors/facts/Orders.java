package io.cordon.detectors.facts;

import io.cordon.detectors.event.Segment;
import io.cordon.detectors.print.TokenPrints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last {@value #LIMIT} sentences of untrusted content that may be orders: page 15 of the tree. */
final class Orders {

    static final int PAGE = PrintPages.MAX_PAGES - 1;

    /** With {@value Order#MAX_WORDS} words each they fill one page at most. */
    private static final int LIMIT = 36;

    private static final int LEAST_WORDS = 2;

    private final List<Order> orders = new ArrayList<>();
    private boolean changed;

    static Orders load(PrintPages pages) {
        byte[] page = pages.read(PAGE);
        return page == null ? new Orders() : decode(page);
    }

    List<Order> all() {
        return orders;
    }

    void add(Segment segment, int share, int session, long sequence) {
        if (segment.wholeField() || segment.verbs() == 0 || segment.tokens().size() < LEAST_WORDS) {
            return;
        }
        if (orders.size() == LIMIT) {
            orders.removeFirst();
        }
        orders.add(new Order(
                segment.verbs(), segment.startsWithVerb(), share, firstWords(segment.tokens()), session, sequence));
        changed = true;
    }

    private static TokenPrints firstWords(TokenPrints words) {
        return words.size() <= Order.MAX_WORDS
                ? words
                : TokenPrints.fromBytes(Arrays.copyOf(words.toBytes(), Order.MAX_WORDS * TokenPrints.ENTRY_BYTES));
    }

    void flush(PrintPages pages) {
        if (changed) {
            pages.write(PAGE, encode());
            changed = false;
        }
    }

    private byte[] encode() {
        StateWriter out = new StateWriter();
        out.number(orders.size());
        orders.forEach(order -> order.encode(out));
        return out.toBytes();
    }

    private static Orders decode(byte[] page) {
        StateReader in = new StateReader(page);
        Orders read = new Orders();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.orders.add(Order.decode(in));
        }
        return read;
    }
}
