package io.cordon.detectors.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Prints that left the tree in the last {@value #WINDOW_MILLIS} ms, so that a child's sending that arrives before its parent's reading is
 * still found. Parent and child are different producers: only each one's own order is kept by the broker.
 */
final class RecentlySent {

    static final long WINDOW_MILLIS = 30_000;

    private static final int LIMIT = 96;

    private final Deque<SentPrint> sent = new ArrayDeque<>(1);

    void add(SentPrint print) {
        forget(print.time());
        if (sent.size() == LIMIT) {
            sent.removeFirst();
        }
        sent.addLast(print);
    }

    /** A sending of this print by another session, at or after the given time of its reading. */
    @Nullable
    SentPrint find(long print, int readBy, long readAt) {
        for (SentPrint one : sent) {
            if (one.print() == print && one.session() != readBy && one.time() >= readAt) {
                return one;
            }
        }
        return null;
    }

    void forget(long now) {
        while (!sent.isEmpty() && sent.getFirst().time() < now - WINDOW_MILLIS) {
            sent.removeFirst();
        }
    }

    void encode(StateWriter out) {
        out.number(sent.size());
        for (SentPrint one : sent) {
            out.print(one.print());
            out.u8(one.session());
            out.number(one.sequence());
            out.number(one.time());
            out.text(one.path());
            out.text(one.destination());
        }
    }

    static RecentlySent decode(StateReader in) {
        RecentlySent read = new RecentlySent();
        for (int n = in.count(LIMIT); n > 0; n--) {
            read.sent.addLast(new SentPrint(in.print(), in.u8(), in.number(), in.number(), in.text(), in.text()));
        }
        return read;
    }
}
