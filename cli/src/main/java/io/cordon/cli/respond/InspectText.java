package io.cordon.cli.respond;

import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.Point;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** One subject, as people read it. */
final class InspectText {

    private InspectText() {}

    static void print(Containment containment, PrintWriter out) {
        Grid grid = new Grid(
                SubjectName.of(containment.getSubject()).toString(),
                Json.word(containment.getState()) + (containment.getOverdue() ? ", OVERDUE" : ""));
        grid.row("rung", Json.word(containment.getRung()) + ", epoch " + containment.getEpoch());
        grid.row("agent", containment.getAgent() + ", type " + containment.getAgentType());
        grid.row("case", containment.getCaseId());
        grid.row("why", containment.getReason());
        grid.row(
                "by",
                containment.getOpenedBy()
                        + (containment.getDetectors().isEmpty()
                                ? ""
                                : ": " + String.join(", ", containment.getDetectors())));
        grid.row("harmful event", containment.getEventTime());
        grid.row("opened", containment.getOpenedAt());
        grid.row("changed", containment.getChangedAt());
        optional(grid, "released by", containment.getReleasedBy());
        optional(grid, "because", containment.getReleaseReason());
        optional(grid, "verdict", containment.getVerdict());
        if (containment.getUntil() != null) {
            grid.row("until", containment.getUntil());
        }
        grid.print(out);
        points("enforcement point", containment.getPoints(), containment, out);
        points("reset by the release", containment.getReset(), containment, out);
        points("left by the release", containment.getLeft(), containment, out);
    }

    private static void optional(Grid grid, String name, String value) {
        if (!value.isEmpty()) {
            grid.row(name, value);
        }
    }

    private static void points(String title, List<Point> points, Containment containment, PrintWriter out) {
        if (points.isEmpty()) {
            return;
        }
        out.println();
        Grid grid = new Grid(title, "credential", "state", "after the event", "attempts", "evidence");
        points.forEach(point -> grid.row(
                point.getConnector(),
                point.getCredential(),
                Json.word(point.getState()) + (point.getUntil() == null ? "" : " until " + point.getUntil()),
                Spans.of(Duration.between(containment.getEventTime(), point.getSince())),
                point.getAttempts(),
                point.getEvidence()));
        grid.print(out);
    }
}
