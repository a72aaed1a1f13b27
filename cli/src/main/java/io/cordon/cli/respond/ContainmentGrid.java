package io.cordon.cli.respond;

import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.PointState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Containments, one a line. */
final class ContainmentGrid {

    private ContainmentGrid() {}

    static Grid of(List<Containment> containments, Instant now) {
        Grid grid = new Grid("subject", "state", "points", "agent type", "since", "by");
        containments.forEach(each -> grid.row(
                SubjectName.of(each.getSubject()),
                Json.word(each.getState())
                        + (each.getOverdue() ? ", OVERDUE" : "")
                        + (each.getDrill() ? ", drill" : ""),
                points(each),
                each.getAgentType(),
                Spans.of(Duration.between(each.getOpenedAt(), now)),
                each.getDetectors().isEmpty() ? each.getOpenedBy() : String.join(", ", each.getDetectors())));
        return grid;
    }

    private static String points(Containment containment) {
        long proven = containment.getPoints().stream()
                .filter(point -> point.getState() == PointState.PROVEN)
                .count();
        return proven + "/" + containment.getPoints().size() + " proven";
    }
}
