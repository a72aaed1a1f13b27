package io.cordon.quickstart.story;

import java.time.Duration;
import java.util.Locale;

/** Times for people: as many digits as mean something. */
final class Span {
    private Span() {}

    /** Such as {@code 0.8 ms}, {@code 41 ms}, {@code 1.24 s}. */
    static String of(Duration time) {
        double millis = time.toNanos() / 1e6;
        double size = Math.abs(millis);
        if (size < 9.95) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        return size < 999.5
                ? String.format(Locale.ROOT, "%.0f ms", millis)
                : String.format(Locale.ROOT, "%.2f s", millis / 1e3);
    }

    /** The same with its sign: a time after, or before, something else. */
    static String after(Duration time) {
        return (time.isNegative() ? "" : "+") + of(time);
    }

    /** Such as {@code 12.4 s}. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }
}
