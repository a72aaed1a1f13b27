package io.cordon.quickstart.stage;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * What a stage is made for.
 *
 * @param idp who issues the agents' tokens
 * @param containments how many in ten minutes detection holds and the owner carries out by themselves; empty means their standard, which suffices
 *     for the story
 * @param secured broker and registry with TLS, passwords and rights: each role under a principal of its own
 */
public record StageOptions(Idp idp, OptionalInt containments, boolean secured) {
    public StageOptions {
        requireNonNull(idp, "idp");
        requireNonNull(containments, "containments");
    }

    /** For the story. */
    public static StageOptions of(Idp idp) {
        return new StageOptions(idp, OptionalInt.empty(), false);
    }

    /** For a measurement. */
    public StageOptions forContainments(int most) {
        return new StageOptions(idp, OptionalInt.of(most), secured);
    }

    /** On a secured bus, or not. */
    public StageOptions secured(boolean isSecured) {
        return new StageOptions(idp, containments, isSecured);
    }
}
