package io.cordon.cli.evaluate;

import io.cordon.cli.score.Rate;
import io.cordon.cli.score.SetReport;
import io.cordon.cli.score.Tier;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** What one detector contributes: the rates with it and without it. */
final class Ablation {

    private static final String ROW = "%-18s %-12s %-32s %-32s %-32s%n";

    private Ablation() {}

    static void print(String detector, List<SetReport> with, List<SetReport> without, PrintStream out) {
        out.printf("%nwith %s -> without it%n", detector);
        out.printf(ROW, "set", "tier", "attacks in time", "attacks caught", "benign hit");
        for (int i = 0; i < with.size(); i++) {
            for (Tier tier : Tier.values()) {
                var a = with.get(i).all().tier(tier);
                var b = without.get(i).all().tier(tier);
                out.printf(
                        ROW,
                        with.get(i).all().set(),
                        tier.name().toLowerCase(Locale.ROOT),
                        change(a.inTime(), b.inTime()),
                        change(a.caught(), b.caught()),
                        change(a.benignHit(), b.benignHit()));
            }
        }
    }

    private static String change(Rate with, Rate without) {
        return with.sessions() == 0
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.1f -> %.1f %% (%+d of %d)",
                        with.percent(),
                        without.percent(),
                        without.hits() - with.hits(),
                        with.sessions());
    }
}
