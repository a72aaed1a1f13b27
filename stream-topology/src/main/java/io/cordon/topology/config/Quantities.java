package io.cordon.topology.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times and sizes as people write them. */
final class Quantities {

    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,9})\\s*([A-Za-z]+)");
    private static final Map<String, Duration> TIMES = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    private static final Map<String, Long> SIZES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);
    private static final List<Map.Entry<String, Duration>> TIMES_LARGEST_FIRST = TIMES.entrySet().stream()
            .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
            .toList();
    private static final List<Map.Entry<String, Long>> SIZES_LARGEST_FIRST = SIZES.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();

    private Quantities() {}

    static Optional<Duration> time(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        return matcher.matches()
                ? Optional.ofNullable(TIMES.get(matcher.group(2)))
                        .map(unit -> unit.multipliedBy(Long.parseLong(matcher.group(1))))
                        .filter(duration -> !duration.isZero())
                : Optional.empty();
    }

    static Optional<Long> bytes(String text) {
        Matcher matcher = QUANTITY.matcher(text);
        return matcher.matches()
                ? Optional.ofNullable(SIZES.get(matcher.group(2))).map(unit -> unit * Long.parseLong(matcher.group(1)))
                : Optional.empty();
    }

    /** A time in its largest whole unit. */
    static String text(Duration time) {
        return TIMES_LARGEST_FIRST.stream()
                .filter(unit -> time.toMillis() % unit.getValue().toMillis() == 0)
                .findFirst()
                .map(unit -> time.toMillis() / unit.getValue().toMillis() + unit.getKey())
                .orElseGet(time::toString);
    }

    /** A size in its largest whole unit. */
    static String text(long bytes) {
        return SIZES_LARGEST_FIRST.stream()
                .filter(unit -> bytes % unit.getValue() == 0)
                .findFirst()
                .map(unit -> bytes / unit.getValue() + unit.getKey())
                .orElseThrow();
    }
}
