package io.cordon.detectors.facts;

/**
 * Results of a tree that came out of something the user named: a file, a message, a page. The last {@value #LIMIT} of them, by the event that
 * brought them. What is said of them goes into evidence and decides nothing: an order to the agent may stand in the very page that the user named.
 */
final class NamedSources {

    static final int LIMIT = 32;

    private static final int SESSION_BITS = 8;

    private final LastNumbers events;

    NamedSources() {
        this(new LastNumbers(LIMIT));
    }

    private NamedSources(LastNumbers events) {
        this.events = events;
    }

    boolean has(int session, long sequence) {
        return events.contains(event(session, sequence));
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    /** The oldest goes first. A sequence that origins of values cannot tell from others is not kept. */
    void add(int session, long sequence) {
        if (sequence < ValueOrigin.MAX_SEQUENCE) {
            events.add(event(session, sequence));
        }
    }

    private static long event(int session, long sequence) {
        return sequence << SESSION_BITS | session;
    }

    void encode(StateWriter out) {
        events.encode(out);
    }

    static NamedSources decode(StateReader in) {
        return new NamedSources(LastNumbers.decode(in, LIMIT));
    }
}
