package io.cordon.detectors.baseline;

import io.cordon.detectors.event.Capability;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** Finished sessions, made up for tests. */
final class Observations {

    static final String TYPE = "helpdesk";

    private Observations() {}

    /** A session of ten readings and one sending, with some points for it. */
    static SessionObservation of(String runtime, int points) {
        return of(runtime, points, 1);
    }

    static SessionObservation of(String runtime, int points, long tool) {
        long[] matrix = new long[Transitions.SIZE * Transitions.SIZE];
        int read = Capability.READ.ordinal();
        matrix[Transitions.START * Transitions.SIZE + read] = 1;
        matrix[read * Transitions.SIZE + read] = 9;
        matrix[read * Transitions.SIZE + Capability.EGRESS.ordinal()] = 1;
        return new SessionObservation(
                TYPE,
                runtime,
                Transitions.of(matrix),
                Map.of(tool, 11),
                11,
                5,
                1,
                Duration.ofMinutes(3),
                Map.of(2, points),
                OptionalInt.empty());
    }
}
