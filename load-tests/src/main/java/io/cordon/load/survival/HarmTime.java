package io.cordon.load.survival;

import io.cordon.load.traffic.Harm;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When harm was done and answered, on a clock that only counts.
 *
 * @param harm what was done
 * @param partition of the event
 * @param due when it was to be sent
 * @param denied when a gate denied the session; empty until then
 */
public record HarmTime(Harm harm, int partition, long due, OptionalLong denied) {

    HarmTime(Harm harm, int partition, long due) {
        this(harm, partition, due, OptionalLong.empty());
    }

    /** The first denial counts. */
    HarmTime deniedAt(long now) {
        return denied.isPresent() ? this : new HarmTime(harm, partition, due, OptionalLong.of(now));
    }

    /** How long it took; a session that was denied before it did harm took no time. */
    public Optional<Duration> took() {
        return denied.isPresent()
                ? Optional.of(Duration.ofNanos(Math.max(0, denied.getAsLong() - due)))
                : Optional.empty();
    }
}
