package io.cordon.cli.score;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints scores for a person. */
public final class ScoreTable {

    private ScoreTable() {}

    /** One line a set and tier: attacks in time, attacks caught, benign sessions hit, each with its 95 % interval. */
    public static void print(List<Scores> scores, PrintStream out) {
        out.printf("%-18s %-10s %-28s %-28s %-28s%n", "set", "tier", "attacks in time", "attacks caught", "benign hit");
        for (Scores set : scores) {
            set.tiers()
                    .forEach((tier, score) -> out.printf(
                            "%-18s %-10s %-28s %-28s %-28s%n",
                            set.set(),
                            tier.name().toLowerCase(Locale.ROOT),
                            cell(score.inTime()),
                            cell(score.caught()),
                            cell(score.benignHit())));
        }
    }

    private static String cell(Rate rate) {
        return rate.sessions() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%5.1f %% (%d/%d) [%.1f, %.1f]",
                        rate.percent(),
                        rate.hits(),
                        rate.sessions(),
                        rate.low(),
                        rate.high());
    }
}
