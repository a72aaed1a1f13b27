package io.cordon.cli.doctor;

import java.time.Duration;
import java.time.Instant;

/** How far two clocks are apart. */
final class ClockSkew {
    /** Answers carry whole seconds, and were on their way. */
    private static final Duration NOTHING = Duration.ofSeconds(3);

    /** What the actuator takes for the same time ({@code patience.clocks}); a command of farther away is refused. */
    private static final Duration REFUSED = Duration.ofMinutes(5);

    private ClockSkew() {}

    static Symptom between(Instant ours, Instant theirs, String whose) {
        Duration apart = Duration.between(theirs, ours).abs();
        String text = "this machine's clock and that of " + whose + " are " + apart.toSeconds() + " s apart";
        if (apart.compareTo(NOTHING) <= 0) {
            return Symptom.good(Area.CLOCK, "this machine's clock agrees with that of " + whose);
        }
        return apart.compareTo(REFUSED) < 0
                ? Symptom.weak(Area.CLOCK, text + ": times in reports and expiries are wrong by that much")
                : Symptom.wrong(Area.CLOCK, text + ": commands and requests are refused as expired or from the future");
    }
}
