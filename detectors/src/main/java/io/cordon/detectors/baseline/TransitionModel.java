package io.cordon.detectors.baseline;

/**
 * How well a session's transitions fit what is usual. Immutable; built once for a baseline, then asked at each call.
 *
 * <p>Two questions, since one number is not enough: {@link #divergence} says how different the session is, whatever its length;
 * {@link #surprise} says whether a session of this length could be as different by chance.
 */
public final class TransitionModel {

    /*
     * Rows are smoothed with two pretended calls drawn from what follows anything at all, and that with a tenth of a call for each class. So
     * nothing is impossible, a row that was never seen is like the average one, and a row that always went one way still has some variance.
     */
    private static final double ROW_WEIGHT = 2;
    private static final double CELL_WEIGHT = .1;

    /** Square bits for each transition, so that a nearly deterministic agent type does not make the first departure a certainty. */
    private static final double LEAST_VARIANCE = .25;

    private static final int SIZE = Transitions.SIZE;

    private final double[] joint = new double[SIZE * SIZE];
    private final double[] bits = new double[SIZE * SIZE];
    private final double[] expected = new double[SIZE];
    private final double[] variance = new double[SIZE];

    /** The model of these transitions. */
    public TransitionModel(Transitions usual) {
        double[] after = marginal(usual);
        for (int from = 0; from < SIZE; from++) {
            double square = 0;
            for (int to = 0; to < SIZE; to++) {
                int cell = from * SIZE + to;
                joint[cell] = (usual.count(from, to) + CELL_WEIGHT / SIZE) / (usual.total() + CELL_WEIGHT * SIZE);
                double share = (usual.count(from, to) + ROW_WEIGHT * after[to]) / (usual.following(from) + ROW_WEIGHT);
                bits[cell] = -log2(share);
                expected[from] += share * bits[cell];
                square += share * bits[cell] * bits[cell];
            }
            variance[from] = Math.max(LEAST_VARIANCE, square - expected[from] * expected[from]);
        }
    }

    private static double[] marginal(Transitions usual) {
        double[] after = new double[SIZE];
        for (int to = 0; to < SIZE; to++) {
            long sum = 0;
            for (int from = 0; from < SIZE; from++) {
                sum += usual.count(from, to);
            }
            after[to] = (sum + CELL_WEIGHT) / (usual.total() + CELL_WEIGHT * SIZE);
        }
        return after;
    }

    /**
     * Jensen-Shannon divergence of the session's transitions from the usual ones, in bits: 0 for the same, 1 for nothing in common.
     *
     * <p>Cells that the session never touched add half their usual share each, so that only the touched ones are looked at.
     */
    public double divergence(Transitions session) {
        if (session.total() == 0) {
            return 0;
        }
        double sum = 0;
        double touched = 0;
        for (int cell = 0; cell < joint.length; cell++) {
            if (session.cell(cell) != 0) {
                double own = (double) session.cell(cell) / session.total();
                double middle = (own + joint[cell]) / 2;
                sum += own * log2(own / middle) + joint[cell] * log2(joint[cell] / middle);
                touched += joint[cell];
            }
        }
        return (sum + 1 - touched) / 2;
    }

    /**
     * How much less likely the session's steps are than steps of a usual session from the same classes would be, in standard deviations. Short
     * sessions have wide deviations, so that a few odd steps alone do not count as odd.
     */
    public double surprise(Transitions session) {
        double over = 0;
        double spread = 0;
        for (int from = 0; from < SIZE; from++) {
            long steps = session.following(from);
            if (steps != 0) {
                over -= steps * expected[from];
                spread += steps * variance[from];
                for (int to = 0; to < SIZE; to++) {
                    over += session.count(from, to) * bits[from * SIZE + to];
                }
            }
        }
        return spread == 0 ? 0 : over / Math.sqrt(spread);
    }

    /** How unlikely it is that the second follows the first, in bits. */
    public double bits(int from, int to) {
        return bits[from * SIZE + to];
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
