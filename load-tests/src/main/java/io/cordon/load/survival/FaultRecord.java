package io.cordon.load.survival;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        meanwhile(harms)
                .forEach(harm ->
                        harm.took().ifPresent(took -> longest.merge(harm.partition(), seconds(took), Math::max)));
        return longest;
    }

    /** Seconds for which nothing was answered in each partition although harm waited for it ({@link Silence}). */
    public Collection<Double> silences(Collection<HarmTime> harms) {
        return meanwhile(harms).collect(Collectors.groupingBy(HarmTime::partition)).values().stream()
                .map(ofOne -> seconds(Silence.longest(ofOne)))
                .toList();
    }

    private Stream<HarmTime> meanwhile(Collection<HarmTime> harms) {
        return harms.stream().filter(harm -> harm.due() >= began && harm.due() <= well);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1_000.0;
    }
}
