package io.cordon.quickstart.stage;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a stage is made for.
 *
 * @param idp who issues the agents' tokens
 * @param containments how many in ten minutes detection holds and the owner carries out by themselves; empty means their standard, which suffices
 *     for the story
 * @param secured broker and registry with TLS, passwords and rights: each role under a principal of its own
 * @param images where container images lie from which the services are run; empty for services in this process
 */
public record StageOptions(Idp idp, OptionalInt containments, boolean secured, Optional<Path> images) {
    public StageOptions {
        requireNonNull(idp, "idp");
        requireNonNull(containments, "containments");
        requireNonNull(images, "images");
    }

    /** For the story. */
    public static StageOptions of(Idp idp) {
        return new StageOptions(idp, OptionalInt.empty(), false, Optional.empty());
    }

    /** For a measurement. */
    public StageOptions forContainments(int most) {
        return new StageOptions(idp, OptionalInt.of(most), secured, images);
    }

    /** On a secured bus, or not. */
    public StageOptions secured(boolean isSecured) {
        return new StageOptions(idp, containments, isSecured, images);
    }

    /** With services from these images, if any. */
    public StageOptions from(Optional<Path> newImages) {
        return new StageOptions(idp, containments, secured, newImages);
    }
}
