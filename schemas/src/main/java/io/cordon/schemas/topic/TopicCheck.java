package io.cordon.schemas.topic;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what a cluster has with the catalogue. */
final class TopicCheck {
    /** Settings that change what Cordon guarantees; retention is the operator's to choose. */
    private static final List<String> EXACT =
            List.of("cleanup.policy", "message.timestamp.type", "unclean.leader.election.enable");

    private static final List<String> AT_LEAST = List.of("min.insync.replicas", "max.message.bytes");

    private final TopicCatalog catalog;

    TopicCheck(TopicCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param expected the topics that are looked for
     * @param cluster those of them that are there, by name
     */
    List<String> problems(List<TopicSpec> expected, Map<String, ActualTopic> cluster) {
        List<String> problems = new ArrayList<>();
        for (TopicSpec spec : expected) {
            Optional.ofNullable(cluster.get(spec.name()))
                    .ifPresentOrElse(
                            actual -> compare(spec, actual, problems),
                            () -> problems.add("topic " + spec.name() + " is missing; create it with "
                                    + spec.partitions() + " partitions and " + spec.sortedSettings()));
        }
        TopicCatalog.CO_PARTITIONED.forEach(group -> coPartitioning(group, cluster, problems));
        return problems;
    }

    private static void compare(TopicSpec spec, ActualTopic actual, List<String> problems) {
        if (actual.partitions() != spec.partitions()) {
            problems.add("topic " + spec.name() + " has " + actual.partitions() + " partitions, expected "
                    + spec.partitions()
                    + "; set the sizing to what exists, a count cannot be changed without moving keys");
        }
        if (actual.replication() < spec.replication()) {
            problems.add("topic " + spec.name() + " has " + actual.replication() + " replicas, expected at least "
                    + spec.replication());
        }
        EXACT.forEach(setting -> {
            String expected = requireNonNull(spec.settings().get(setting));
            if (!expected.equals(actual.setting(setting))) {
                problems.add(differs(spec, actual, setting, expected));
            }
        });
        AT_LEAST.forEach(setting -> {
            String expected = requireNonNull(spec.settings().get(setting));
            if (number(actual.setting(setting)) < number(expected)) {
                problems.add(differs(spec, actual, setting, "at least " + expected));
            }
        });
    }

    private static String differs(TopicSpec spec, ActualTopic actual, String setting, String expected) {
        return "topic " + spec.name() + " has " + setting + "=" + actual.setting(setting) + ", expected " + expected;
    }

    private static long number(String value) {
        return value.isEmpty() ? -1 : Long.parseLong(value);
    }

    private void coPartitioning(Set<Topic> group, Map<String, ActualTopic> cluster, List<String> problems) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Topic topic : group) {
            Optional.ofNullable(cluster.get(catalog.spec(topic).name()))
                    .ifPresent(actual -> counts.put(actual.name(), actual.partitions()));
        }
        if (counts.values().stream().distinct().count() > 1) {
            problems.add("topics must have equal partition counts, records would reach the wrong task: "
                    + counts.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")));
        }
    }
}
