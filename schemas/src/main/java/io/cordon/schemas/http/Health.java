package io.cordon.schemas.http;

import static java.util.Objects.requireNonNull;

/**
 * What a probe is told.
 *
 * @param good answered with 200, else with 503
 * @param state a word about it, for people
 */
public record Health(boolean good, String state) {

    public Health {
        requireNonNull(state, "state");
    }

    /** Where there is nothing more to say than yes or no. */
    public static Health up(boolean good) {
        return new Health(good, good ? "up" : "down");
    }
}
