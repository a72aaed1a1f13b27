package io.cordon.cli.respond;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Times for people: as many digits as mean something. */
final class Spans {

    private Spans() {}

    /** Such as {@code 41 ms}, {@code 1.24 s}, {@code 3 min}, {@code 2 h}, {@code 5 d}. */
    static String of(Duration time) {
        long millis = Math.abs(time.toMillis());
        String sign = time.isNegative() ? "-" : "";
        if (millis < 1_000) {
            return sign + millis + " ms";
        }
        if (millis < 120_000) {
            return sign + String.format(Locale.ROOT, "%.2f s", millis / 1e3);
        }
        Duration size = time.abs();
        return sign
                + (size.toHours() < 2
                        ? size.toMinutes() + " min"
                        : size.toDays() < 2 ? size.toHours() + " h" : size.toDays() + " d");
    }

    static String ago(Instant at, Instant now) {
        return of(Duration.between(at, now)) + " ago";
    }
}
