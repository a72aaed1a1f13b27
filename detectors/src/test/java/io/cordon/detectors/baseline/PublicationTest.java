package io.cordon.detectors.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.baseline.BaselineLearner.Limits;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(1));

    private final Publication rule = new Publication(Duration.ofHours(1));
    private final BaselineLearner learner = new BaselineLearner(Observations.TYPE, Limits.REPORTED);

    @Test
    void shouldWaitUntilTheFirstVersionIsWarm() {
        learn("a", 20);
        learn("b", 20);
        assertThat(rule.due(learner, 0, 40, Instant.EPOCH, NOW)).isFalse();

        learn("a", 5);
        learn("b", 5);
        assertThat(rule.due(learner, 0, 50, Instant.EPOCH, NOW)).isTrue();
    }

    @Test
    void shouldWaitForASecondRuntimeHoweverMuchTheFirstReports() {
        learn("a", 5_000);
        learn("b", 19);
        assertThat(rule.due(learner, 0, 5_019, Instant.EPOCH, NOW)).isFalse();

        learn("c", 10);
        assertThat(rule.due(learner, 0, 5_029, Instant.EPOCH, NOW)).isTrue();
    }

    @Test
    void shouldMakeTheNextVersionOfEnoughNewsOnly() {
        learn("a", 500);
        learn("b", 500);

        assertThat(rule.due(learner, 1, 99, LONG_AGO, NOW)).isFalse();
        assertThat(rule.due(learner, 1, 100, LONG_AGO, NOW)).isTrue();
    }

    @Test
    void shouldNotMakeVersionsTooOften() {
        learn("a", 500);
        learn("b", 500);

        assertThat(rule.due(learner, 1, 500, NOW.minus(Duration.ofMinutes(59)), NOW))
                .isFalse();
        assertThat(rule.due(learner, 1, 500, NOW.minus(Duration.ofMinutes(60)), NOW))
                .isTrue();
    }

    private void learn(String runtime, int sessions) {
        for (int i = 0; i < sessions; i++) {
            learner.learn(Observations.of(runtime, i % 5));
        }
    }
}
