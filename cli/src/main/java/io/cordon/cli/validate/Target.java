package io.cordon.cli.validate;

import java.util.Locale;

/**
 * What a rate must be and should be.
 *
 * @param must the bound
 * @param aim the better bound
 * @param least true if the rate is to be at least that, false if at most
 */
record Target(double must, double aim, boolean least) {

    static Target atLeast(double must, double aim) {
        return new Target(must, aim, true);
    }

    static Target atMost(double must, double aim) {
        return new Target(must, aim, false);
    }

    /** Where a rate stands, and by how much it falls short. */
    String verdict(double percent) {
        if (meets(percent, aim)) {
            return "aim";
        }
        return meets(percent, must) ? "must" : String.format(Locale.ROOT, "short by %.1f", Math.abs(must - percent));
    }

    private boolean meets(double percent, double bound) {
        return least ? percent >= bound : percent <= bound;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %.4s (%.4s)", least ? ">=" : "<=", number(must), number(aim));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }
}
