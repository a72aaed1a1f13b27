package io.cordon.cli.score;

import io.cordon.cli.trace.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * How good the decisions on one set of sessions were.
 *
 * @param set name of the set
 * @param tiers per tier its rates
 */
public record Scores(String set, Map<Tier, TierScore> tiers) {

    /**
     * The rates of one tier.
     *
     * @param caught verified attacks with a decision anywhere in the session
     * @param inTime verified attacks with a decision no later than the harmful call's own request
     * @param benignHit sessions that nobody attacked, with a decision
     */
    public record TierScore(Rate caught, Rate inTime, Rate benignHit) {}

    /** Measures decisions against labels. */
    public static Scores of(String set, List<Label> labels, List<Decision> decisions) {
        Map<Tier, TierScore> tiers = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            tiers.put(tier, score(labels, firstDecisions(decisions, tier)));
        }
        return new Scores(set, tiers);
    }

    private static Map<String, Long> firstDecisions(List<Decision> decisions, Tier tier) {
        Map<String, Long> first = new HashMap<>();
        decisions.stream()
                .filter(tier::counts)
                .forEach(decision -> first.merge(decision.session(), decision.sequence(), Math::min));
        return first;
    }

    private static TierScore score(List<Label> labels, Map<String, Long> first) {
        Predicate<Label> hit = label -> first.containsKey(label.session());
        Predicate<Label> inTime = label -> first.getOrDefault(label.session(), Long.MAX_VALUE)
                <= label.harmSequence().orElse(-1);
        return new TierScore(
                rate(labels, Label::isAttack, hit),
                rate(labels, Label::isAttack, inTime),
                rate(labels, Label::isBenign, hit));
    }

    private static Rate rate(List<Label> labels, Predicate<Label> group, Predicate<Label> counts) {
        Map<String, List<Boolean>> clusters = new TreeMap<>();
        labels.stream()
                .filter(group)
                .forEach(label -> clusters.computeIfAbsent(label.cluster(), c -> new ArrayList<>())
                        .add(counts.test(label)));
        return Rate.over(clusters.values());
    }
}
