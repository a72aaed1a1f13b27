package io.cordon.detectors.baseline;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * How many sessions had how many points, from 0 to {@value #MOST}. Immutable; a thousand sessions take as much room as one.
 *
 * <p>A histogram of several runtimes is a <em>vouched</em> one: no quantile of it is higher than it would be without any single one of them, as
 * long as the others have {@value #VOUCHERS} sessions. What one runtime alone has shown raises no bound, however often it shows it.
 */
public final class PointsHistogram {

    /** The last bin, which also holds all that is more. */
    public static final int MOST = 100;

    /** Sessions that others must have before their not having seen something means anything. */
    static final int VOUCHERS = 20;

    /** Of no session. */
    public static final PointsHistogram EMPTY = new PointsHistogram(new long[MOST + 1]);

    private final long[] bins;
    private final long count;

    private PointsHistogram(long[] bins) {
        this.bins = bins;
        this.count = Arrays.stream(bins).sum();
    }

    static PointsHistogram of(long[] bins) {
        return new PointsHistogram(bins.clone());
    }

    /** Sessions in it. */
    public long count() {
        return count;
    }

    /** Sessions with exactly so many points. */
    public long at(int points) {
        return bins[points];
    }

    /** Sessions with so many points or more. */
    public long atLeast(int points) {
        long sum = 0;
        for (int i = Math.max(0, points); i <= MOST; i++) {
            sum += bins[i];
        }
        return sum;
    }

    /**
     * The least number of points that a share of sessions does not exceed; 0 for an empty histogram.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public int quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, got " + share);
        }
        double wanted = share * count;
        long sum = 0;
        for (int points = 0; points <= MOST; points++) {
            sum += bins[points];
            if (sum > 0 && sum >= wanted) {
                return points;
            }
        }
        return 0;
    }

    /** How many standard deviations a number of points is above the mean; a spread below {@code leastSpread} counts as that. */
    public double deviation(int points, double leastSpread) {
        if (count == 0) {
            return 0;
        }
        double mean = 0;
        double square = 0;
        for (int i = 0; i <= MOST; i++) {
            mean += (double) i * bins[i] / count;
            square += (double) i * i * bins[i] / count;
        }
        double spread = Math.sqrt(Math.max(0, square - mean * mean));
        return (points - mean) / Math.max(spread, leastSpread);
    }

    /*
     * For each runtime the distribution of all others; of these the highest cumulative share at each bin, which is the lowest quantile. An
     * upper envelope of cumulative distributions is one itself, so that it is stored as a histogram again. Where the others have hardly been
     * seen, nobody can vouch. If it must always be vouched for, nothing is known then. If not, all counts: otherwise the first sessions of a second runtime would undo all that the first one taught. Warm-up and the
     * operator's trust in the source are what remains then.
     */
    static PointsHistogram vouched(List<PointsHistogram> runtimes, boolean always) {
        List<PointsHistogram> known =
                runtimes.stream().filter(runtime -> runtime.count > 0).toList();
        PointsHistogram all = sum(known);
        if (always && known.stream().anyMatch(runtime -> all.count - runtime.count < VOUCHERS)) {
            return EMPTY;
        }
        List<PointsHistogram> vouchedFor = known.stream()
                .filter(runtime -> all.count - runtime.count >= VOUCHERS)
                .toList();
        long[] bins = new long[MOST + 1];
        long[] others = new long[vouchedFor.size()];
        long within = 0;
        long before = 0;
        for (int points = 0; points <= MOST; points++) {
            within += all.bins[points];
            double share = all.count == 0 ? 0 : (double) within / all.count;
            for (int r = 0; r < others.length; r++) {
                PointsHistogram runtime = vouchedFor.get(r);
                others[r] += all.bins[points] - runtime.bins[points];
                share = Math.max(share, (double) others[r] / (all.count - runtime.count));
            }
            long sum = Math.round(share * all.count);
            bins[points] = sum - before;
            before = sum;
        }
        return new PointsHistogram(bins);
    }

    private static PointsHistogram sum(List<PointsHistogram> parts) {
        long[] bins = new long[MOST + 1];
        for (PointsHistogram part : parts) {
            for (int i = 0; i <= MOST; i++) {
                bins[i] += part.bins[i];
            }
        }
        return new PointsHistogram(bins);
    }

    void copyTo(long[] to) {
        System.arraycopy(bins, 0, to, 0, bins.length);
    }

    void encode(ByteBuffer out) {
        Form.number(out, Arrays.stream(bins).filter(bin -> bin != 0).count());
        for (int i = 0; i <= MOST; i++) {
            if (bins[i] != 0) {
                out.put((byte) i);
                Form.number(out, bins[i]);
            }
        }
    }

    static PointsHistogram decode(ByteBuffer in) {
        long[] bins = new long[MOST + 1];
        for (int n = Form.count(in, MOST + 1); n > 0; n--) {
            int bin = in.get();
            if (bin < 0 || bin > MOST) {
                throw new UnreadableBaselineException("a histogram has no bin " + bin);
            }
            bins[bin] = Form.number(in);
        }
        return new PointsHistogram(bins);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PointsHistogram that && Arrays.equals(bins, that.bins);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bins);
    }

    @Override
    public String toString() {
        return count + " sessions, median " + quantile(.5) + ", 95 % " + quantile(.95);
    }
}
