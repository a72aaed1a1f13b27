package io.cordon.cli.score;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A share of sessions with its 95 % interval, bootstrapped over clusters, since sessions of one task are not independent.
 *
 * @param hits sessions that count
 * @param sessions sessions in all
 * @param low lower end of the interval, in percent
 * @param high upper end of the interval, in percent
 */
public record Rate(int hits, int sessions, double low, double high) {

    private static final int ROUNDS = 400;
    private static final int SEED = 7;

    /** The rate over sessions grouped in clusters; each session says whether it counts. */
    static Rate over(Collection<List<Boolean>> clusters) {
        List<int[]> counts = clusters.stream().map(Rate::count).toList();
        int hits = counts.stream().mapToInt(c -> c[0]).sum();
        int sessions = counts.stream().mapToInt(c -> c[1]).sum();
        if (sessions == 0) {
            return new Rate(0, 0, 0, 0);
        }
        double[] rates = bootstrap(counts);
        return new Rate(hits, sessions, rates[(int) (ROUNDS * .025)], rates[(int) (ROUNDS * .975) - 1]);
    }

    private static int[] count(List<Boolean> cluster) {
        return new int[] {(int) cluster.stream().filter(hit -> hit).count(), cluster.size()};
    }

    private static double[] bootstrap(List<int[]> counts) {
        TwisterRandom random = new TwisterRandom(SEED);
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            int hits = 0;
            int sessions = 0;
            for (int pick = 0; pick < counts.size(); pick++) {
                int[] cluster = counts.get(random.below(counts.size()));
                hits += cluster[0];
                sessions += cluster[1];
            }
            rates[round] = 100.0 * hits / sessions;
        }
        Arrays.sort(rates);
        return rates;
    }

    /** The share in percent. */
    public double percent() {
        return sessions == 0 ? 0 : 100.0 * hits / sessions;
    }
}
