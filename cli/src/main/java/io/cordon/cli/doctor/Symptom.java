package io.cordon.cli.doctor;

import static java.util.Objects.requireNonNull;

/**
 * One thing that was seen.
 *
 * @param area where
 * @param verdict how bad it is
 * @param text a sentence for an operator: what was found, what was expected, what it costs
 */
record Symptom(Area area, Verdict verdict, String text) {

    Symptom {
        requireNonNull(area, "area");
        requireNonNull(verdict, "verdict");
        requireNonNull(text, "text");
    }

    static Symptom good(Area area, String text) {
        return new Symptom(area, Verdict.GOOD, text);
    }

    static Symptom weak(Area area, String text) {
        return new Symptom(area, Verdict.WEAK, text);
    }

    static Symptom wrong(Area area, String text) {
        return new Symptom(area, Verdict.WRONG, text);
    }

    static Symptom unknown(Area area, String text) {
        return new Symptom(area, Verdict.UNKNOWN, text);
    }
}
