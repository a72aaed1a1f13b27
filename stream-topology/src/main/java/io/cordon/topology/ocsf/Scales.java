package io.cordon.topology.ocsf;

import io.cordon.schemas.avro.Grade;
import io.cordon.schemas.avro.Severity;
import java.util.Locale;

/** Cordon's scales on those of OCSF. */
final class Scales {
    private Scales() {}

    static int severity(Severity severity) {
        return switch (severity) {
            case UNKNOWN -> 0;
            case INFORMATIONAL -> 1;
            case LOW -> 2;
            case MEDIUM -> 3;
            case HIGH -> 4;
            case CRITICAL -> 5;
        };
    }

    static int confidence(Grade grade) {
        return switch (grade) {
            case UNKNOWN -> 0;
            case STATISTICAL -> 1;
            case SEQUENCE, STEERED -> 2;
            case LINKED, FACT -> 3;
        };
    }

    /** 1 rule, 2 behavioural, 3 statistical, 5 fingerprinting, 9 exact match. */
    static int analytic(Grade grade) {
        return switch (grade) {
            case UNKNOWN -> 0;
            case STATISTICAL -> 3;
            case SEQUENCE -> 1;
            case STEERED -> 2;
            case LINKED -> 5;
            case FACT -> 9;
        };
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
