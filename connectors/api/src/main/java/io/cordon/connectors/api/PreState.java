package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

/**
 * What the target looked like before a containment, in the connector's own words. It is written to the actuator's journal:
 * it holds no secret.
 *
 * @param text at most 2,000 characters; empty if unknown
 */
public record PreState(String text) {
    private static final int LONGEST = 2_000;
    private static final PreState UNKNOWN = new PreState("");

    public PreState {
        requireNonNull(text, "text");
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("pre-state has " + text.length() + " characters, at most " + LONGEST);
        }
    }

    /** The target could not be read, or there is nothing to remember. */
    public static PreState unknown() {
        return UNKNOWN;
    }

    /** Whether anything is known. */
    public boolean known() {
        return !text.isEmpty();
    }
}
