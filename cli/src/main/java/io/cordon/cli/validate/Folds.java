package io.cordon.cli.validate;

import io.cordon.detectors.facts.NameHash;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tasks dealt out evenly, in an order that only their names decide, so that all runs and all sets deal alike. */
final class Folds {

    private final Map<String, Integer> foldOf = new HashMap<>();

    Folds(Collection<String> tasks, int folds) {
        List<String> order = tasks.stream()
                .distinct()
                .sorted(Comparator.comparingLong((String task) -> NameHash.of(task))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int i = 0; i < order.size(); i++) {
            foldOf.put(order.get(i), i % folds);
        }
    }

    int of(String task) {
        return foldOf.getOrDefault(task, 0);
    }
}
