package io.cordon.cli.validate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cordon.cli.score.ScoreJson;
import io.cordon.cli.score.Scores;
import io.cordon.cli.score.SetReport;
import io.cordon.cli.score.Tier;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a cross-validation measured.
 *
 * @param reports by protocol and set; all sets with attacks also as one
 * @param types by agent type of the sets with attacks, each judged without having seen that type
 */
public record Figures(Map<Protocol, Map<String, SetReport>> reports, Map<String, Scores> types) {

    /** Copies the maps. */
    public Figures {
        reports = Map.copyOf(reports);
        types = Collections.unmodifiableMap(new TreeMap<>(types));
    }

    Scores.TierScore score(Protocol protocol, String set, Tier tier) {
        return report(protocol, set).all().tier(tier);
    }

    /** Sets in which nobody is attacked. */
    List<String> ordinarySets() {
        return bySet(Protocol.FIVE_FOLD).entrySet().stream()
                .filter(set -> !set.getKey().equals(CrossValidation.TOGETHER))
                .filter(set -> set.getValue().all().tier(Tier.ALERT).inTime().sessions() == 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All scores of a protocol, for a table. */
    List<Scores> scores(Protocol protocol) {
        return bySet(protocol).values().stream().map(SetReport::all).toList();
    }

    /** All of it, for other tools. */
    public ObjectNode toJson() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (Protocol protocol : Protocol.values()) {
            root.set(
                    protocol.name().toLowerCase(Locale.ROOT),
                    ScoreJson.of(List.copyOf(bySet(protocol).values())));
        }
        ObjectNode leftOut = root.putObject("agent_types_left_out");
        types.forEach((type, scores) -> leftOut.set(type, ScoreJson.of(scores)));
        return root;
    }

    private Map<String, SetReport> bySet(Protocol protocol) {
        return reports.getOrDefault(protocol, Map.of());
    }

    private SetReport report(Protocol protocol, String set) {
        SetReport report = bySet(protocol).get(set);
        if (report == null) {
            throw new IllegalArgumentException("nothing was measured on " + set + " " + protocol.label());
        }
        return report;
    }
}
