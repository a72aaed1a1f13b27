package io.cordon.load.bench;

import io.cordon.load.survival.SurvivalOptions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How parts die in the runs in which they do.
 *
 * @param length how long
 * @param seed what when
 * @param perSecond events that arrive meanwhile
 * @param faults kinds; empty means all
 */
record Faulting(Duration length, long seed, int perSecond, List<String> faults) {

    private static final int RATE = 500;

    Faulting {
        faults = List.copyOf(faults);
        if (length.isNegative() || perSecond < 1) {
            throw new IllegalArgumentException("--for and --rate must be positive");
        }
    }

    static Faulting standard() {
        return new Faulting(Duration.ofMinutes(10), 1, RATE, List.of());
    }

    /** With one of its options. */
    Faulting with(String option, String value) {
        return switch (option) {
            case "--for" -> new Faulting(time(value), seed, perSecond, faults);
            case "--seed" -> new Faulting(length, Long.parseLong(value), perSecond, faults);
            case "--rate" -> new Faulting(length, seed, Integer.parseInt(value), faults);
            case "--faults" -> new Faulting(length, seed, perSecond, List.of(value.split(",")));
            default -> throw new IllegalArgumentException("unknown option " + option);
        };
    }

    /** Such as 10m or 90s. */
    private static Duration time(String text) {
        return Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
    }

    SurvivalOptions options() {
        return SurvivalOptions.of(length, seed).at(perSecond).only(faults);
    }

    /** What is typed for the same again. */
    String command() {
        return " --for " + length.toSeconds() + "s --seed " + seed + " --rate " + perSecond
                + (faults.isEmpty() ? "" : " --faults " + String.join(",", faults));
    }
}
