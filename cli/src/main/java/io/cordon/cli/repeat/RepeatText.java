package io.cordon.cli.repeat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.topology.repeat.Difference;
import io.cordon.topology.repeat.Kind;
import io.cordon.topology.repeat.RepeatReport;
import io.cordon.topology.repeat.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What came of a repetition, for people and for programs. */
final class RepeatText {
    private static final int DIFFERENCES_SHOWN = 10;

    private RepeatText() {}

    static List<String> lines(List<RepeatReport> reports) {
        List<String> lines = new ArrayList<>();
        reports.forEach(report -> lines.addAll(lines(report)));
        lines.add(verdict(reports));
        return lines;
    }

    private static List<String> lines(RepeatReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "partition %d: %,d events, %,d ticks and changes; %,d trees: %,d findings, %,d holds, %,d intents again: %s",
                report.partition(),
                report.events(),
                report.told(),
                report.trees(),
                count(report, Kind.FINDING),
                count(report, Kind.HOLD),
                count(report, Kind.INTENT),
                report.same() ? "the same" : "NOT THE SAME"));
        new TreeMap<>(report.skipped())
                .forEach((why, trees) ->
                        lines.add(String.format(Locale.ROOT, "  %,d trees left out: %s", trees, why.words())));
        report.differences().stream()
                .limit(DIFFERENCES_SHOWN)
                .map(difference -> "  " + difference.words())
                .forEach(lines::add);
        int more = report.differences().size() - DIFFERENCES_SHOWN;
        if (more > 0) {
            lines.add("  and " + more + " more");
        }
        return lines;
    }

    private static String verdict(List<RepeatReport> reports) {
        if (reports.stream().anyMatch(report -> !report.same())) {
            return "what was published does not follow from events and journal";
        }
        return reports.stream().allMatch(report -> report.trees() == 0)
                ? "there is nothing to repeat"
                : "all that was published follows from events and journal";
    }

    private static int count(RepeatReport report, Kind kind) {
        return report.again().getOrDefault(kind, 0);
    }

    static String json(List<RepeatReport> reports) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        reports.forEach(report -> list.add(json(report)));
        return list.toPrettyString();
    }

    private static ObjectNode json(RepeatReport report) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("partition", report.partition())
                .put("same", report.same())
                .put("events", report.events())
                .put("told", report.told())
                .put("trees", report.trees());
        ObjectNode again = node.putObject("again");
        for (Kind kind : Kind.values()) {
            again.put(kind.word(), count(report, kind));
        }
        ObjectNode skipped = node.putObject("skipped");
        for (Skipped why : Skipped.values()) {
            skipped.put(
                    why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    report.skipped().getOrDefault(why, 0));
        }
        ArrayNode differences = node.putArray("differences");
        report.differences().forEach(difference -> add(differences, difference));
        return node;
    }

    private static void add(ArrayNode list, Difference difference) {
        ObjectNode node = list.addObject().put("kind", difference.kind().word()).put("tree", difference.tree());
        difference.published().ifPresent(text -> node.put("published", text));
        difference.again().ifPresent(text -> node.put("again", text));
        difference.field().ifPresent(text -> node.put("field", text));
    }
}
