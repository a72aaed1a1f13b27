package io.cordon.schemas.config;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One thing that a reader asks a file for; the reference of the configuration is made of these.
 *
 * @param path its place in the file, with {@code []} for each element of a list
 * @param expected what it takes, with unit and bounds
 * @param otherwise what holds where it is left out; empty if then nothing does, or if it must be there
 * @param required whether it must be there
 */
public record Question(String path, String expected, Optional<String> otherwise, boolean required) {

    public Question {
        requireNonNull(path, "path");
        requireNonNull(expected, "expected");
        requireNonNull(otherwise, "otherwise");
    }

    /** One that has to be answered. */
    public static Question required(String path, String expected) {
        return new Question(path, expected, Optional.empty(), true);
    }

    /** One that may be left open. */
    public static Question optional(String path, String expected) {
        return new Question(path, expected, Optional.empty(), false);
    }

    /** One with an answer of its own. */
    public static Question optional(String path, String expected, String otherwise) {
        return new Question(path, expected, Optional.of(otherwise).filter(text -> !text.isEmpty()), false);
    }
}
