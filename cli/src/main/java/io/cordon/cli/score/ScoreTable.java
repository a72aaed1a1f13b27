package io.cordon.cli.score;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints scores for a person. */
public final class ScoreTable {

    private static final String COLUMNS = "%-18s %-24s %-27s %-27s %-25s %-22s%n";
    private static final String DETECTORS = "%-18s %-24s %-17s %-7s %-17s %-7s %-17s %-7s%n";
    private static final String ATTACKS = "in time/caught";
    private static final String BENIGN = "benign";

    private ScoreTable() {}

    /** One line a set and tier: attacks in time, attacks caught, benign sessions hit, each with its 95 % interval. */
    public static void print(List<Scores> scores, PrintStream out) {
        out.printf(COLUMNS, "set", "tier", "attacks in time", "attacks caught", "benign hit", "attack never met, hit");
        for (Scores set : scores) {
            set.tiers()
                    .forEach((tier, score) -> out.printf(
                            COLUMNS,
                            set.set(),
                            lower(tier),
                            cell(score.inTime()),
                            cell(score.caught()),
                            cell(score.benignHit()),
                            cell(score.unexposedHit())));
        }
    }

    /** One line a set and detector: what it would have done alone, at each strength. */
    public static void printDetectors(List<SetReport> reports, PrintStream out) {
        out.printf("%-43s %-25s %-25s %-25s%n", "", "contain", "step-up or stronger", "alert or stronger");
        out.printf(DETECTORS, "set", "detector alone", ATTACKS, BENIGN, ATTACKS, BENIGN, ATTACKS, BENIGN);
        for (SetReport report : reports) {
            report.detectors().forEach((detector, scores) -> {
                List<String> cells = new ArrayList<>(List.of(report.all().set(), detector));
                for (Tier tier : Tier.values()) {
                    cells.add(attacks(scores.tier(tier)));
                    cells.add(share(scores.tier(tier).benignHit()));
                }
                out.printf(DETECTORS, cells.toArray());
            });
        }
    }

    /** A share with its interval. */
    public static String cell(Rate rate) {
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

    private static String attacks(Scores.TierScore score) {
        return score.caught().hits() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.1f/%.1f %%",
                        score.inTime().percent(),
                        score.caught().percent());
    }

    private static String share(Rate rate) {
        return rate.hits() == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", rate.percent());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
