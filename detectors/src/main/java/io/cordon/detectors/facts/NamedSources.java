package io.cordon.detectors.facts;

import java.util.Arrays;

/**
 * Results of a tree that came out of something the user named: a file, a message, a page. The last {@value #LIMIT} of them, by the event that
 * brought them. What is said of them goes into evidence and decides nothing: an order to the agent may stand in the very page that the user named.
 */
final class NamedSources {

    static final int LIMIT = 32;

    private static final int SESSION_BITS = 8;
    private static final long[] NONE = {};

    private long[] events = NONE;

    boolean has(int session, long sequence) {
        long event = event(session, sequence);
        for (long one : events) {
            if (one == event) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return events.length == 0;
    }

    /** The oldest goes first. A sequence that origins of values cannot tell from others is not kept. */
    void add(int session, long sequence) {
        if (sequence >= ValueOrigin.MAX_SEQUENCE) {
            return;
        }
        int kept = Math.min(events.length, LIMIT - 1);
        long[] more = Arrays.copyOfRange(events, events.length - kept, events.length + 1);
        more[kept] = event(session, sequence);
        events = more;
    }

    private static long event(int session, long sequence) {
        return sequence << SESSION_BITS | session;
    }

    void encode(StateWriter out) {
        out.number(events.length);
        for (long event : events) {
            out.number(event);
        }
    }

    static NamedSources decode(StateReader in) {
        NamedSources read = new NamedSources();
        read.events = new long[in.count(LIMIT)];
        for (int i = 0; i < read.events.length; i++) {
            read.events[i] = in.number();
        }
        return read;
    }
}
