package io.cordon.detectors.baseline;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;

/**
 * How large a number was in each session: a histogram over its logarithm, exact below ten and within an eighth above, up to a hundred thousand.
 *
 * @param histogram sessions by the bin of their number
 */
public record Magnitudes(PointsHistogram histogram) {

    /** Of no session. */
    public static final Magnitudes EMPTY = new Magnitudes(PointsHistogram.EMPTY);

    private static final double BINS_PER_DOUBLING = 6;
    private static final long MORE_THAN_TOLD_APART = 1 << 17;

    /** About two fifths up or down: a baseline whose sessions are all alike must neither excuse everything nor nothing. */
    private static final double LEAST_SPREAD = 3;

    /** Checks that nothing is missing. */
    public Magnitudes {
        requireNonNull(histogram, "histogram");
    }

    static int bin(long value) {
        double doublings = StrictMath.log1p(Math.max(0, value)) / StrictMath.log(2);
        return (int) Math.min(PointsHistogram.MOST, Math.round(BINS_PER_DOUBLING * doublings));
    }

    /** Sessions in it. */
    public long count() {
        return histogram.count();
    }

    /** The number that a share of sessions does not exceed, within the resolution. */
    public long quantile(double share) {
        return Math.round(StrictMath.pow(2, histogram.quantile(share) / BINS_PER_DOUBLING) - 1);
    }

    /** How many standard deviations, in doublings, a number is above what is usual. */
    public double deviation(long value) {
        return histogram.deviation(bin(value), LEAST_SPREAD);
    }

    /** The least number of which {@link #deviation} is so much; {@link Long#MAX_VALUE} if it is of none. To be asked once, not for each call. */
    public long leastWith(double deviation) {
        long low = 0;
        long high = MORE_THAN_TOLD_APART;
        if (deviation(high) < deviation) {
            return Long.MAX_VALUE;
        }
        while (low < high) {
            long middle = (low + high) / 2;
            if (deviation(middle) >= deviation) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    void encode(ByteBuffer out) {
        histogram.encode(out);
    }

    static Magnitudes decode(ByteBuffer in) {
        return new Magnitudes(PointsHistogram.decode(in));
    }
}
