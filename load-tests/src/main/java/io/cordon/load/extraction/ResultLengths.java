package io.cordon.load.extraction;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How long results are: the true lengths, which recordings tell of results that they hold the beginning of. Three in five characters are in results longer
 * than what is held (ADR 362).
 */
final class ResultLengths {

    /** Of all results, the share that is not longer. */
    private record Quantile(double share, int characters) {}

    private static final List<Quantile> QUANTILES = List.of(
            new Quantile(0, 1),
            new Quantile(.1, 10),
            new Quantile(.2, 37),
            new Quantile(.3, 46),
            new Quantile(.4, 74),
            new Quantile(.5, 143),
            new Quantile(.6, 314),
            new Quantile(.7, 622),
            new Quantile(.8, 837),
            new Quantile(.9, 1_602),
            new Quantile(.95, 2_883),
            new Quantile(.97, 3_704),
            new Quantile(.98, 5_821),
            new Quantile(.985, 9_393),
            new Quantile(.9925, 10_614),
            new Quantile(.995, 27_685),
            new Quantile(.9995, 29_585),
            new Quantile(1, 64 << 10));

    private ResultLengths() {}

    /** So many lengths, from the shortest to the longest, each for an equal share of all results. */
    static IntStream evenly(int count) {
        return IntStream.range(0, count).map(i -> at((i + 0.5) / count));
    }

    private static int at(double share) {
        int next = 1;
        while (QUANTILES.get(next).share() < share) {
            next++;
        }
        Quantile from = QUANTILES.get(next - 1);
        Quantile to = QUANTILES.get(next);
        double way = (share - from.share()) / (to.share() - from.share());
        return (int) Math.round(from.characters() + way * (to.characters() - from.characters()));
    }
}
