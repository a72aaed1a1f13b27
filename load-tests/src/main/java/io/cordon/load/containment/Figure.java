package io.cordon.load.containment;

import java.util.Locale;

/**
 * One figure.
 *
 * @param name the same in every run
 * @param value what it is
 * @param unit of the value
 * @param count over how many containments
 */
record Figure(String name, double value, String unit, int count) {
    private static final String MILLIS = "ms";
    private static final String RATIO = "ratio";

    static Figure millis(String name, double value, int count) {
        return new Figure(name, value, MILLIS, count);
    }

    /** So many of all. */
    static Figure share(String name, int of, int all) {
        return new Figure(name, (double) of / all, RATIO, all);
    }

    /** For people. */
    String text() {
        return String.format(Locale.ROOT, "%-32s %s %s  (%d)", name, number(9), unit, count);
    }

    /** For programs. There is no reference: the targets are absolute. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"value\":%s,\"unit\":\"%s\",\"reference\":null,\"ratio\":%s,\"runs\":1}",
                name,
                number(1),
                unit,
                unit.equals(RATIO) ? number(1) : null);
    }

    /** Tenths of a millisecond; of a share, one session in a thousand shows. */
    private String number(int width) {
        return String.format(Locale.ROOT, (unit.equals(RATIO) ? "%" + width + ".3f" : "%" + width + ".1f"), value);
    }
}
