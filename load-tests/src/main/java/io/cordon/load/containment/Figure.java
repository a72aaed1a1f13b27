package io.cordon.load.containment;

import java.util.Locale;

/**
 * One figure.
 *
 * @param name the same in every run
 * @param milliseconds its value
 * @param count over how many containments
 */
record Figure(String name, double milliseconds, int count) {
    /** For people. */
    String text() {
        return String.format(Locale.ROOT, "%-32s %9.1f ms  (%d)", name, milliseconds, count);
    }

    /** For programs. There is no reference: the targets are times. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%.1f,\"unit\":\"ms\",\"reference\":null,\"ratio\":null,\"runs\":1}",
                name,
                milliseconds);
    }
}
