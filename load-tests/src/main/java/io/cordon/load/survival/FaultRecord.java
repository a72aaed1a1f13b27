package io.cordon.load.survival;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * One fault and how it ended.
 *
 * @param name its kind
 * @param hit what it hit, or why it was impossible
 * @param began on a clock that only counts
 * @param well when everything ran again and had caught up
 * @param possible whether it happened
 */
public record FaultRecord(String name, String hit, long began, long well, boolean possible) {

    /** From its beginning until all was well. */
    public Duration took() {
        return Duration.ofNanos(well - began);
    }

    /** Seconds that the slowest answer to harm took, of each partition in which harm was done meanwhile. Harm that was never answered is not in here. */
    public Map<Integer, Double> withoutDetection(Collection<HarmTime> harms) {
        Map<Integer, Double> longest = new TreeMap<>();
        harms.stream()
                .filter(harm -> harm.due() >= began && harm.due() <= well)
                .forEach(harm -> harm.took()
                        .ifPresent(took -> longest.merge(harm.partition(), took.toMillis() / 1_000.0, Math::max)));
        return longest;
    }
}
