package io.cordon.topology.containment.owner;

import java.util.Optional;
import java.util.stream.Stream;

/** What an analyst says of a case. */
public enum Judgement {
    TRUE_POSITIVE("true-positive"),
    FALSE_POSITIVE("false-positive");

    private final String label;

    Judgement(String label) {
        this.label = label;
    }

    /** Constant name for requests, records and metrics. */
    public String label() {
        return label;
    }

    /** The judgement of a name; empty if there is none. */
    public static Optional<Judgement> of(String label) {
        return Stream.of(values()).filter(j -> j.label.equals(label)).findFirst();
    }
}
