package io.cordon.operations.story;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One thing that happened in a case.
 *
 * @param at when
 * @param what its kind in a word: finding, request, decision, command, step, probe ...
 * @param says what happened
 * @param details more about it, such as evidence
 */
public record Chapter(Instant at, String what, String says, List<String> details) {

    public Chapter {
        requireNonNull(at, "at");
        requireNonNull(what, "what");
        requireNonNull(says, "says");
        details = List.copyOf(details);
    }

    boolean tellsTheSameAs(Chapter other) {
        return what.equals(other.what) && says.equals(other.says) && details.equals(other.details);
    }
}
