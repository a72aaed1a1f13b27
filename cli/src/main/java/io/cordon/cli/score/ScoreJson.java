package io.cordon.cli.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Scores as JSON, for other tools. */
public final class ScoreJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ScoreJson() {}

    /** Sets by name, each with its tiers and its detectors. */
    public static ObjectNode of(List<SetReport> reports) {
        ObjectNode sets = object();
        for (SetReport report : reports) {
            ObjectNode set = of(report.all());
            ObjectNode detectors = set.putObject("detectors");
            report.detectors().forEach((detector, scores) -> detectors.set(detector, of(scores)));
            sets.set(report.all().set(), set);
        }
        return sets;
    }

    /** The tiers of one set. */
    public static ObjectNode of(Scores scores) {
        ObjectNode set = object().put("sessions", scores.sessions());
        scores.tiers().forEach((tier, score) -> set.set(tier.name().toLowerCase(Locale.ROOT), of(score)));
        return set;
    }

    private static ObjectNode of(Scores.TierScore score) {
        ObjectNode tier = object();
        tier.set("caught", of(score.caught()));
        tier.set("in_time", of(score.inTime()));
        tier.set("benign_hit", of(score.benignHit()));
        tier.set("unexposed_hit", of(score.unexposedHit()));
        tier.set("resisted_hit", of(score.resistedHit()));
        ObjectNode kinds = tier.putObject("in_time_by_kind");
        score.inTimeByKind().forEach((kind, rate) -> kinds.put(kind, rate.hits() + "/" + rate.sessions()));
        return tier;
    }

    /** A rate; null where there is nothing to measure. */
    public static JsonNode of(Rate rate) {
        if (rate.sessions() == 0) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode node = object().put("pct", rounded(rate.percent(), 100))
                .put("n", rate.hits())
                .put("of", rate.sessions());
        ArrayNode interval = node.putArray("ci95");
        interval.add(rounded(rate.low(), 10)).add(rounded(rate.high(), 10));
        return node;
    }

    /** Writes a document, replacing the file. */
    public static void write(Path file, ObjectNode document) {
        try {
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), document);
        } catch (IOException e) {
            throw new UncheckedIOException("the report can't be written to " + file, e);
        }
    }

    private static double rounded(double value, double parts) {
        return Math.rint(value * parts) / parts;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
