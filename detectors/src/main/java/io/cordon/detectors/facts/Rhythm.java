package io.cordon.detectors.facts;

/** How fast and how monotonously a session calls tools: calls in the last minute by tens of seconds, and the run of equal calls. */
public final class Rhythm {

    private static final int BUCKETS = 6;
    private static final long BUCKET_MILLIS = 10_000;

    private final int[] calls = new int[BUCKETS];
    private long bucket;
    private long runTool;
    private long runDigest;
    private int runLength;

    /** Calls in the last minute, with one more now. */
    public int callsInMinute(long now) {
        long current = now / BUCKET_MILLIS;
        int last = slot(bucket);
        int sum = 1;
        for (int i = 0; i < BUCKETS && bucket - i > current - BUCKETS; i++) {
            sum += calls[(last + BUCKETS - i) % BUCKETS];
        }
        return sum;
    }

    /** How many equal calls there are in a row. */
    public int run() {
        return runLength;
    }

    /** How many equal calls there are in a row, with this one. */
    public int run(long tool, long digest) {
        return tool == runTool && digest == runDigest ? runLength + 1 : 1;
    }

    void called(long tool, long digest, long now) {
        runLength = run(tool, digest);
        runTool = tool;
        runDigest = digest;
        turnTo(now / BUCKET_MILLIS);
        calls[slot(bucket)]++;
    }

    /** Time that runs backwards counts in the current bucket. */
    private void turnTo(long current) {
        if (current - bucket >= BUCKETS) {
            bucket = current - BUCKETS;
        }
        while (bucket < current) {
            bucket++;
            calls[slot(bucket)] = 0;
        }
    }

    private static int slot(long bucket) {
        return Math.floorMod(bucket, BUCKETS);
    }

    void encode(StateWriter out) {
        out.number(bucket);
        for (int i = 0; i < BUCKETS; i++) {
            out.number(calls[slot(bucket - i)]);
        }
        out.print(runTool);
        out.print(runDigest);
        out.number(runLength);
    }

    static Rhythm decode(StateReader in) {
        Rhythm read = new Rhythm();
        read.bucket = in.number();
        for (int i = 0; i < BUCKETS; i++) {
            read.calls[slot(read.bucket - i)] = in.count(Integer.MAX_VALUE);
        }
        read.runTool = in.print();
        read.runDigest = in.print();
        read.runLength = in.count(Integer.MAX_VALUE);
        return read;
    }
}
