package io.cordon.detectors.facts;

/** How much a session did. */
public final class Counts {

    private long events;
    private long calls;
    private long outboundBytes;
    private long dropped;

    /** Events folded in. */
    public long events() {
        return events;
    }

    /** Calls asked for; the same denied call again does not count. */
    public long calls() {
        return calls;
    }

    /** Bytes in the arguments of calls that were not stopped and that leave. */
    public long outboundBytes() {
        return outboundBytes;
    }

    /** Events that the emitter says it dropped. */
    public long dropped() {
        return dropped;
    }

    void saw() {
        events++;
    }

    void called() {
        calls++;
    }

    void sent(int bytes) {
        outboundBytes += bytes;
    }

    void droppedInAll(long count) {
        dropped = Math.max(dropped, count);
    }

    void encode(StateWriter out) {
        out.number(events);
        out.number(calls);
        out.number(outboundBytes);
        out.number(dropped);
    }

    static Counts decode(StateReader in) {
        Counts read = new Counts();
        read.events = in.number();
        read.calls = in.number();
        read.outboundBytes = in.number();
        read.dropped = in.number();
        return read;
    }
}
