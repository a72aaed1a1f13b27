package io.cordon.cli.respond;

import io.cordon.operations.report.ContainmentReport;
import io.cordon.operations.report.PointFigures;
import io.cordon.operations.report.Spread;
import io.cordon.operations.report.Stage;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report as people read it. */
final class ReportText {

    private ReportText() {}

    static void print(ContainmentReport report, PrintWriter out) {
        if (report.points().isEmpty()) {
            out.println("nothing was contained");
            return;
        }
        out.println("Time to contain: from the harmful event to the last use that the target accepted (p50, p99)");
        Grid times = new Grid(
                "enforcement point", "count", "proven", "partial", "failed", "other", "p50", "p99", "known by");
        rows(report)
                .forEach(each -> times.row(
                        each.connector(),
                        each.count(),
                        each.proven(),
                        each.partial(),
                        each.failed(),
                        each.other(),
                        cell(each.timeToContain().map(Spread::p50), each),
                        cell(each.timeToContain().map(Spread::p99), each),
                        witness(each)));
        times.print(out);
        if (report.all().bounds() > 0) {
            out.println("<= a bound: nobody watches that target, so it is the time to the proof");
        }
        out.println();
        out.println("Stages, from the harmful event (p50 / p99)");
        Grid stages = new Grid(
                "enforcement point",
                Stage.DENIED.title(),
                Stage.COMMANDED.title(),
                Stage.ACCEPTED.title(),
                Stage.PROVEN.title());
        rows(report)
                .forEach(each -> stages.row(
                        each.connector(),
                        stage(each, Stage.DENIED),
                        stage(each, Stage.COMMANDED),
                        stage(each, Stage.ACCEPTED),
                        stage(each, Stage.PROVEN)));
        stages.print(out);
        if (report.all().usedAfterProof() > 0) {
            out.println(report.all().usedAfterProof() + " WERE ACCEPTED AFTER THEIR END WAS PROVEN");
        }
    }

    /** One connector needs no sum. */
    private static List<PointFigures> rows(ContainmentReport report) {
        List<PointFigures> rows = new ArrayList<>(report.connectors());
        if (rows.size() > 1) {
            rows.add(report.all());
        }
        return rows;
    }

    private static String cell(Optional<Duration> time, PointFigures figures) {
        String mark = figures.bounds() > 0 ? "<= " : "";
        return time.map(each -> mark + Spans.of(each)).orElse("-");
    }

    private static String witness(PointFigures figures) {
        return figures.bounds() == 0
                ? "the target"
                : figures.witnessed() == 0
                        ? "proof only"
                        : "the target " + figures.witnessed() + ", proof " + figures.bounds();
    }

    private static String stage(PointFigures figures, Stage stage) {
        Spread spread = figures.stages().get(stage);
        return spread == null ? "-" : Spans.of(spread.p50()) + " / " + Spans.of(spread.p99());
    }
}
