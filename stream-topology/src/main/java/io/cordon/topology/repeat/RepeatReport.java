package io.cordon.topology.repeat;

import java.util.List;
import java.util.Map;

/**
 * What came of repeating one partition.
 *
 * @param events read
 * @param told ticks, answers and changes between them
 * @param trees repeated from their first event on
 * @param skipped trees that were not, by reason
 * @param again records that came again, by kind
 * @param differences the first one of each tree and kind, in order; empty if all that was published came again, and nothing else
 */
public record RepeatReport(
        int partition,
        long events,
        long told,
        int trees,
        Map<Skipped, Integer> skipped,
        Map<Kind, Integer> again,
        List<Difference> differences) {

    /** Copies the collections. */
    public RepeatReport {
        skipped = Map.copyOf(skipped);
        again = Map.copyOf(again);
        differences = List.copyOf(differences);
    }

    /** True if nothing differs. */
    public boolean same() {
        return differences.isEmpty();
    }
}
