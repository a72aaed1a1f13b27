package io.cordon.load.bench;

import java.util.Locale;

/** How figures are written: as many digits as they are worth. */
final class Figures {

    private static final double MANY = 1_000;
    private static final double SOME = 10;

    private Figures() {}

    static String text(double value) {
        if (Math.abs(value) >= MANY) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= SOME ? "%.1f" : "%.3g", value);
    }
}
