package io.cordon.detectors.facts;

/**
 * Sequence numbers of one writer that are missing.
 *
 * @param writer hash of writer and epoch
 * @param from the first that is missing
 * @param to the last that is missing
 * @param since engine time in milliseconds at which it was noticed
 */
public record Gap(long writer, long from, long to, long since) {

    /** How many events are missing. */
    public long size() {
        return to - from + 1;
    }

    /** Names the gap, however it shrinks later. */
    public long key() {
        return NameHash.of(writer, to);
    }

    void encode(StateWriter out) {
        out.number(from);
        out.number(to);
        out.number(since);
    }

    static Gap decode(StateReader in, long writer) {
        return new Gap(writer, in.number(), in.number(), in.number());
    }
}
