package io.cordon.load.line;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Where the slowest answers to harm waited, in the mean of them.
 *
 * @param calls how many
 * @param takenMillis from when the call was due until the broker had it
 * @param toldMillis from then until the broker had its early hold: the wait for detection, and its work
 * @param heardMillis from then until the gate denied
 */
public record Stages(int calls, double takenMillis, double toldMillis, double heardMillis) {

    /** Of the answers to harm. */
    private static final int ONE_IN = 100;

    private static final double NANOS = 1e6;

    /**
     * One answer, by the same clock that only counts.
     *
     * @param due when the call was to be sent
     * @param taken when the broker had acknowledged it
     * @param told when the broker had its early hold
     * @param heard when the gate denied
     */
    record Passage(long due, long taken, long told, long heard) {

        long took() {
            return heard - due;
        }
    }

    /** Of the slowest hundredth of these, one at least if there are any. */
    static Stages ofSlowest(List<Passage> all) {
        List<Passage> slowest = all.stream()
                .sorted((one, other) -> Long.compare(other.took(), one.took()))
                .limit(Math.ceilDiv(all.size(), ONE_IN))
                .toList();
        return new Stages(
                slowest.size(),
                mean(slowest, passage -> passage.taken() - passage.due()),
                mean(slowest, passage -> passage.told() - passage.taken()),
                mean(slowest, passage -> passage.heard() - passage.told()));
    }

    private static double mean(List<Passage> passages, ToLongFunction<Passage> nanos) {
        return passages.stream().mapToLong(nanos).average().orElse(0) / NANOS;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "the slowest hundredth (%d) took in the mean %.0f ms to the broker, %.0f until the hold was there, %.0f until the gate denied",
                calls,
                takenMillis,
                toldMillis,
                heardMillis);
    }
}
