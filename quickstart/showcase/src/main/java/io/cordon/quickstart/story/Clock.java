package io.cordon.quickstart.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of the story. */
record Clock(InstantSource source, Instant beginning) {
    static Clock startingNow() {
        return new Clock(InstantSource.system(), Instant.now());
    }

    Instant now() {
        return source.instant();
    }

    Duration elapsed() {
        return Duration.between(beginning, now());
    }

    Duration since(Instant time) {
        return Duration.between(time, now());
    }
}
