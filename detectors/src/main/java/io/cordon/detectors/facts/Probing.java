package io.cordon.detectors.facts;

/**
 * How a session fares with what it is not allowed: different denials of late, and a cumulative sum that rises with each different denial and
 * sinks with each call that is let through, so that patient probing adds up too.
 */
public final class Probing {

    /** What one denial adds to the sum; a call that is let through takes one off. */
    public static final int DENIAL = 8;

    private static final int MOST = 100 * DENIAL;

    private Tally denials = new Tally();
    private int sum;

    /** Different denials of late. */
    public Tally denials() {
        return denials;
    }

    /** The cumulative sum. */
    public int sum() {
        return sum;
    }

    /** The cumulative sum with one more denial of this call. */
    public int sumWith(long call) {
        return denials.holds(call) ? sum : sum + DENIAL;
    }

    /** What makes a denial another one: the tool and its arguments. */
    public static long key(long tool, long digest) {
        return NameHash.of(tool, digest);
    }

    void denied(long tool, long digest, long now) {
        long key = key(tool, digest);
        sum = Math.min(MOST, sumWith(key));
        denials.note(key, now);
    }

    void allowed() {
        sum = Math.max(0, sum - 1);
    }

    boolean isEmpty() {
        return sum == 0 && denials.isEmpty();
    }

    void encode(StateWriter out) {
        out.number(sum);
        denials.encode(out);
    }

    static Probing decode(StateReader in) {
        Probing read = new Probing();
        read.sum = in.count(MOST);
        read.denials = Tally.decode(in);
        return read;
    }
}
