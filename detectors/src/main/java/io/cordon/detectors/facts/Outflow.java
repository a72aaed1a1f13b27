package io.cordon.detectors.facts;

/** What went to one destination: bytes in five minutes and bytes and calls in an hour, each counted from the first one in it. */
public final class Outflow {

    /** Nothing went there. */
    static final Outflow NONE = new Outflow(0);

    static final long SHORT_MILLIS = 5 * 60_000;
    static final long LONG_MILLIS = 60 * 60_000;

    private final long place;
    private long shortSince;
    private long shortBytes;
    private long longSince;
    private long longBytes;
    private int calls;

    Outflow(long place) {
        this.place = place;
    }

    long place() {
        return place;
    }

    /** Bytes in five minutes. */
    public long shortBytes(long now) {
        return now - shortSince > SHORT_MILLIS ? 0 : shortBytes;
    }

    /** Bytes in an hour. */
    public long longBytes(long now) {
        return now - longSince > LONG_MILLIS ? 0 : longBytes;
    }

    /** Calls in an hour. */
    public int calls(long now) {
        return now - longSince > LONG_MILLIS ? 0 : calls;
    }

    /** When the hour began. */
    public long since() {
        return longSince;
    }

    void add(int bytes, long now) {
        if (now - shortSince > SHORT_MILLIS) {
            shortSince = now;
            shortBytes = 0;
        }
        if (now - longSince > LONG_MILLIS) {
            longSince = now;
            longBytes = 0;
            calls = 0;
        }
        shortBytes += bytes;
        longBytes += bytes;
        calls++;
    }

    void encode(StateWriter out) {
        out.print(place);
        out.number(longSince);
        out.number(shortSince - longSince);
        out.number(shortBytes);
        out.number(longBytes);
        out.number(calls);
    }

    static Outflow decode(StateReader in) {
        Outflow read = new Outflow(in.print());
        read.longSince = in.number();
        read.shortSince = read.longSince + in.number();
        read.shortBytes = in.number();
        read.longBytes = in.number();
        read.calls = in.count(Integer.MAX_VALUE);
        return read;
    }
}
