package io.cordon.cli.respond;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.operations.report.ContainmentReport;
import io.cordon.operations.report.LastUse;
import io.cordon.operations.report.PointFigures;
import io.cordon.operations.report.PointTimes;
import io.cordon.operations.report.Spread;
import io.cordon.operations.report.Stage;
import java.util.Optional;

/** The report for programs: figures, and every single containment behind them. Times are milliseconds. */
final class ReportJson {

    private ReportJson() {}

    static ObjectNode of(ContainmentReport report) {
        ObjectNode node = Json.node();
        node.set("all", figures(report.all()));
        report.connectors().forEach(each -> node.withArray("connectors").add(figures(each)));
        report.points().forEach(each -> node.withArray("points").add(point(each)));
        return node;
    }

    private static ObjectNode figures(PointFigures figures) {
        ObjectNode node = Json.node()
                .put("connector", figures.connector())
                .put("count", figures.count())
                .put("proven", figures.proven())
                .put("partial", figures.partial())
                .put("failed", figures.failed())
                .put("other", figures.other())
                .put("witnessed", figures.witnessed())
                .put("bounds", figures.bounds())
                .put("usedAfterProof", figures.usedAfterProof());
        spread(node, "timeToContain", figures.timeToContain());
        spread(node, "timeToContainWitnessed", figures.witnessedTime());
        ObjectNode stages = node.putObject("stages");
        for (Stage stage : Stage.values()) {
            spread(
                    stages,
                    Json.word(stage),
                    Optional.ofNullable(figures.stages().get(stage)));
        }
        return node;
    }

    private static void spread(ObjectNode node, String name, Optional<Spread> spread) {
        spread.ifPresent(each -> node.putObject(name)
                .put("count", each.count())
                .put("p50", each.p50().toMillis())
                .put("p99", each.p99().toMillis())
                .put("max", each.max().toMillis()));
    }

    private static ObjectNode point(PointTimes point) {
        ObjectNode node = Json.node()
                .put("connector", point.connector())
                .put("credential", point.credential())
                .put("subject", point.subject())
                .put("command", point.commandId())
                .put("state", Json.word(point.state()))
                .put("drill", point.drill())
                .put("event", point.event().toString());
        for (Stage stage : Stage.values()) {
            point.until(stage).ifPresent(time -> node.put(Json.word(stage), time.toMillis()));
        }
        point.timeToContain().ifPresent(time -> node.put("timeToContain", time.toMillis()));
        return node.put("bound", point.lastUse().bound())
                .put(
                        "lastUse",
                        point.lastUse() instanceof LastUse.Witnessed use
                                ? use.at().toString()
                                : "")
                .put("usedAfterProof", point.usedAfterProof());
    }
}
