package io.cordon.quickstart.story;

import java.util.Optional;

/**
 * What became of a session, as far as the verdict goes.
 *
 * @param completed it came to the end of its script
 * @param touched anything was done to it
 * @param contained it was contained
 * @param proven every point of its access is proven to have ended
 */
record SessionResult(
        String name, boolean hostile, boolean completed, boolean touched, boolean contained, boolean proven) {
    static SessionResult of(SessionFile file) {
        return new SessionResult(
                file.role().name(),
                file.role().plot().hostile(),
                file.completed(),
                file.touched(),
                file.contained(),
                file.proven() && !file.points().isEmpty());
    }

    /** What is wrong with it; empty if it is as it should be. */
    Optional<String> problem() {
        if (hostile) {
            return !contained
                    ? Optional.of(name + " turned hostile and was not contained")
                    : proven ? Optional.empty() : Optional.of(name + " was contained, and that is not proven");
        }
        if (touched) {
            return Optional.of(name + " did nothing wrong and was stopped, held or contained");
        }
        return completed ? Optional.empty() : Optional.of(name + " did not come to the end of its work");
    }
}
