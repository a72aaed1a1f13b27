package io.cordon.cli.respond;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.operations.story.Situation;
import io.cordon.schemas.avro.PointState;
import io.cordon.schemas.avro.SubjectState;
import java.time.Duration;
import java.util.TreeMap;

/** How things stand, for programs. */
final class StatusJson {

    private StatusJson() {}

    static ObjectNode of(Situation situation) {
        ObjectNode node = Json.node().put("at", situation.at().toString()).put("needsAPerson", situation.troubled());
        ObjectNode counts = node.putObject("containments")
                .put("open", situation.open().size())
                .put("proven", situation.in(SubjectState.CONTAINED).size())
                .put("underWay", situation.in(SubjectState.CONTAINING).size())
                .put("incomplete", situation.in(SubjectState.CONTAINED_EXCEPT).size());
        counts.put("partial", situation.withPoint(PointState.PARTIAL).size())
                .put("failed", situation.withPoint(PointState.FAILED).size())
                .put("overdue", situation.overdue().size());
        node.set("open", Json.list(situation.open()));
        node.set("waiting", Json.list(situation.waiting()));
        situation.stopped().ifPresent(stop -> node.set("stopped", Json.of(stop)));
        situation.lastDrill().ifPresent(drill -> node.set("lastDrill", Json.of(drill)));
        holds(node.putArray("holds"), situation);
        heartbeats(node.putArray("heartbeats"), situation);
        ObjectNode letters = node.putObject("deadLetters");
        new TreeMap<>(situation.deadLetters()).forEach(letters::put);
        return node;
    }

    private static void holds(ArrayNode list, Situation situation) {
        situation.holds().forEach(hold -> {
            ObjectNode node = list.addObject()
                    .put("subject", Json.word(hold.kind()) + ":" + hold.ref())
                    .put("rung", Json.word(hold.rung()))
                    .put("since", hold.since().toString());
            hold.until().ifPresent(end -> node.put("until", end.toString()));
        });
    }

    private static void heartbeats(ArrayNode list, Situation situation) {
        situation
                .heartbeats()
                .forEach(beat -> list.addObject()
                        .put("application", beat.application())
                        .put("task", beat.task())
                        .put(
                                "ageMillis",
                                Duration.between(beat.at(), situation.at()).toMillis()));
    }
}
