package io.cordon.connectors.api;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One setting that a reader asks for; the reference of the configuration is made of these.
 *
 * @param path its place, with {@code []} for each element of a list
 * @param expected what it takes, with unit and bounds
 * @param otherwise what holds where it is left out; empty if then nothing does, or if it must be there
 * @param required whether it must be there
 */
public record Question(String path, String expected, Optional<String> otherwise, boolean required) {

    /** Checks that nothing is missing. */
    public Question {
        requireNonNull(path, "path");
        requireNonNull(expected, "expected");
        requireNonNull(otherwise, "otherwise");
    }
}
