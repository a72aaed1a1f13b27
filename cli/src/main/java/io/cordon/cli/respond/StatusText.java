package io.cordon.cli.respond;

import io.cordon.operations.story.Heartbeat;
import io.cordon.operations.story.Hold;
import io.cordon.operations.story.Situation;
import io.cordon.schemas.avro.Containment;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.SubjectState;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How things stand, as people read it: what needs them first. */
final class StatusText {

    private static final int MOST_ROWS = 10;

    private StatusText() {}

    static void print(String tenant, Situation situation, PrintWriter out) {
        situation
                .stopped()
                .ifPresent(stop -> out.println("STOPPED: no automatic containments since " + stop.getAt() + ", by "
                        + stop.getOperator() + ": " + stop.getReason()));
        Grid grid = new Grid("tenant " + tenant, situation.troubled() ? "NEEDS A PERSON" : "all well");
        grid.row("containments", containments(situation));
        grid.row("holds", situation.holds().size());
        grid.row("waiting requests", situation.waiting().size());
        grid.row("last drill", drill(situation));
        grid.row("heartbeats", heartbeats(situation));
        grid.row("dead letters, 24 h", letters(situation));
        grid.print(out);
        table(situation, out);
        waiting(situation, out);
        holds(situation, out);
    }

    private static String containments(Situation situation) {
        return situation.open().size() + " open: "
                + situation.in(SubjectState.CONTAINED).size() + " proven, "
                + situation.in(SubjectState.CONTAINING).size() + " under way, "
                + situation.in(SubjectState.CONTAINED_EXCEPT).size() + " incomplete, "
                + situation.withPoint(PointState.PARTIAL).size() + " with a partial point, "
                + situation.withPoint(PointState.FAILED).size() + " with a failed one, "
                + situation.overdue().size() + " overdue";
    }

    private static String drill(Situation situation) {
        return situation
                .lastDrill()
                .map(drill -> Json.word(drill.getState()) + ", " + Spans.ago(drill.getOpenedAt(), situation.at()))
                .orElse("never");
    }

    private static String heartbeats(Situation situation) {
        List<Heartbeat> beats = situation.heartbeats();
        return beats.stream()
                .min(Comparator.comparing(Heartbeat::at))
                .map(oldest -> beats.size() + " tasks, the oldest " + Spans.ago(oldest.at(), situation.at()))
                .orElse("NONE: nobody decides");
    }

    private static String letters(Situation situation) {
        return situation.deadLetters().isEmpty()
                ? "none"
                : situation.deadLetters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static void table(Situation situation, PrintWriter out) {
        if (situation.open().isEmpty()) {
            return;
        }
        out.println();
        ContainmentGrid.of(situation.open().stream().limit(MOST_ROWS).toList(), situation.at())
                .print(out);
        int more = situation.open().size() - MOST_ROWS;
        if (more > 0) {
            out.println("... and " + more + " more: cordon list");
        }
    }

    private static void waiting(Situation situation, PrintWriter out) {
        situation
                .waiting()
                .forEach(each -> out.println("waiting: " + Json.word(each.getKind()) + " by " + each.getOperator()
                        + ", " + each.getReason() + ": cordon confirm " + each.getRequestId()));
    }

    private static void holds(Situation situation, PrintWriter out) {
        List<String> known = situation.open().stream()
                .map(Containment::getSubject)
                .map(each -> each.getRef())
                .toList();
        for (Hold hold : situation.holds()) {
            if (!known.contains(hold.ref())) {
                out.println("hold: " + Json.word(hold.kind()) + ":" + hold.ref() + ", " + Json.word(hold.rung())
                        + hold.until().map(end -> ", until " + end).orElse(""));
            }
        }
    }
}
