package io.cordon.quickstart.stage;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * What a stage is made for.
 *
 * @param idp who issues the agents' tokens
 * @param containments how many in ten minutes the owner carries out by itself; empty means its standard, which suffices for the story
 */
public record StageOptions(Idp idp, OptionalInt containments) {
    public StageOptions {
        requireNonNull(idp, "idp");
        requireNonNull(containments, "containments");
    }

    /** For the story. */
    public static StageOptions of(Idp idp) {
        return new StageOptions(idp, OptionalInt.empty());
    }

    /** For a measurement. */
    public StageOptions forContainments(int most) {
        return new StageOptions(idp, OptionalInt.of(most));
    }
}
