package io.cordon.topology.detect;

import io.cordon.detectors.baseline.Baseline;
import io.cordon.detectors.baseline.BaselineLearner;
import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.detectors.baseline.SessionObservation;
import io.cordon.detectors.baseline.Transitions;
import io.cordon.detectors.event.Capability;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** What is usual, as tests put it in force. */
final class TestBaselines {
    private TestBaselines() {}

    /** Forty sessions of fifteen readings, each with one credential. */
    static Baseline support(long version) {
        long[] matrix = new long[Transitions.SIZE * Transitions.SIZE];
        int read = Capability.READ.ordinal();
        matrix[Transitions.START * Transitions.SIZE + read] = 1;
        matrix[read * Transitions.SIZE + read] = 14;
        BaselineLearner learner = new BaselineLearner("support", Limits.CHOSEN);
        for (int i = 0; i < 40; i++) {
            learner.learn(new SessionObservation(
                            "support",
                            "runtime-1",
                            Transitions.of(matrix),
                            Map.of(7L, 15),
                            15,
                            15,
                            0,
                            Duration.ofMinutes(1),
                            Map.of(),
                            OptionalInt.empty())
                    .holding(1));
        }
        return learner.baseline(version);
    }
}
