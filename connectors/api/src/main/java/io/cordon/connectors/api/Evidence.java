package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

/**
 * What was seen at a target, for receipts and for people.
 *
 * @param strength how it was seen
 * @param text names, codes and counts; no secret and no response body. Cut to 500 printable characters
 */
public record Evidence(Strength strength, String text) {
    private static final int LONGEST = 500;

    /** How much an observation is worth, strongest first. */
    public enum Strength {
        /** The access itself was tried. */
        ATTEMPT,
        /** The target's own check, the one that resource servers ask, was asked anew. */
        STATEMENT,
        /** Only the target's configuration or catalogue was read: weaker, since another rule may still let in. */
        CATALOGUE,
        /** The target answered that it accepted a request. */
        ACCEPTANCE,
        /** Nothing was done or seen; it was only recorded. */
        RECORD
    }

    public Evidence {
        requireNonNull(strength, "strength");
        text = Texts.bounded(requireNonNull(text, "text"), LONGEST);
    }

    /** The access itself was tried. */
    public static Evidence attempt(String text) {
        return new Evidence(Strength.ATTEMPT, text);
    }

    /** The target's own check was asked anew. */
    public static Evidence statement(String text) {
        return new Evidence(Strength.STATEMENT, text);
    }

    /** Only the catalogue was read. */
    public static Evidence catalogue(String text) {
        return new Evidence(Strength.CATALOGUE, text);
    }

    /** The target accepted a request. */
    public static Evidence acceptance(String text) {
        return new Evidence(Strength.ACCEPTANCE, text);
    }

    /** Only recorded. */
    public static Evidence onRecord(String text) {
        return new Evidence(Strength.RECORD, text);
    }

    /** One line for receipts; evidence that was not an attempt or a statement names its strength. */
    public String line() {
        return switch (strength) {
            case ATTEMPT, STATEMENT, ACCEPTANCE -> text;
            case CATALOGUE -> "weaker, catalogue only: " + text;
            case RECORD -> "by record only: " + text;
        };
    }
}
