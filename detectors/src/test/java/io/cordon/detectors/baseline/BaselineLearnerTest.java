package io.cordon.detectors.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cordon.detectors.baseline.BaselineLearner.Limits;
import io.cordon.detectors.event.Capability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineLearnerTest {

    private static final int HONEST = 10;
    private static final int EFFECT = 2;

    @Test
    void shouldLearnTheSameInAnyOrder() {
        // Given
        List<SessionObservation> sessions = honest();
        List<SessionObservation> shuffled = new ArrayList<>(sessions);
        Collections.shuffle(shuffled, new Random(3));

        // Then
        assertThat(learn(shuffled)).isEqualTo(learn(sessions));
        assertThat(learn(shuffled).encode()).isEqualTo(learn(sessions).encode());
    }

    @ParameterizedTest
    @ValueSource(doubles = {.5, .9, .95, .99, .999, 1})
    void shouldNotRaiseAQuantileWhenOneRuntimeFloods(double share) {
        // Given
        List<SessionObservation> flooded = new ArrayList<>(honest());
        for (int i = 0; i < 20_000; i++) {
            flooded.add(Observations.of("flood", 100));
        }

        // Then
        assertThat(learn(flooded).points(EFFECT).quantile(share))
                .isLessThanOrEqualTo(learn(honest()).points(EFFECT).quantile(share));
    }

    @Test
    void shouldLowerAQuantileByTheCapAtMostWhenOneRuntimeFloods() {
        // Given
        List<SessionObservation> flooded = new ArrayList<>(honest());
        for (int i = 0; i < 20_000; i++) {
            flooded.add(Observations.of("flood", 0));
        }

        // When
        PointsHistogram points = learn(flooded).points(EFFECT);

        // Then: with a fifth of the whole at the bottom, a rank of the whole is a rank of the others less a fifth
        PointsHistogram honest = learn(honest()).points(EFFECT);
        assertThat(points.quantile(.9)).isGreaterThanOrEqualTo(honest.quantile((.9 - .23) / (1 - .23)));
    }

    @Test
    void shouldKeepWhatARuntimeTaughtWhenASecondOneBegins() {
        // Given
        List<SessionObservation> sessions = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sessions.add(Observations.of("first", i % 31));
        }
        int before = learnMixed(sessions).points(EFFECT).quantile(.95);

        // When
        for (int i = 0; i < PointsHistogram.VOUCHERS - 1; i++) {
            sessions.add(Observations.of("second", 0));
        }
        int begun = learnMixed(sessions).points(EFFECT).quantile(.95);
        for (int i = 0; i < 100; i++) {
            sessions.add(Observations.of("second", i % 11));
        }
        int known = learnMixed(sessions).points(EFFECT).quantile(.95);

        // Then: a few sessions prove nothing; many that never had more than ten points do
        assertThat(begun).isGreaterThan(before / 2);
        assertThat(known).isLessThanOrEqualTo(10);
    }

    @Test
    void shouldGiveOneRuntimeItsCappedShareOfTransitions() {
        // Given
        List<SessionObservation> flooded = new ArrayList<>(honest());
        for (int i = 0; i < 20_000; i++) {
            flooded.add(Observations.of("flood", 0, 99));
        }

        // When
        Baseline baseline = learnMixed(flooded);

        // Then
        double share = baseline.tools().get(99L)
                / (double) baseline.tools().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        assertThat(share).isCloseTo(.2, within(.01));
        assertThat(baseline.learnt()).isEqualTo(21_000);
        assertThat(baseline.sessions()).isEqualTo(1_250);
    }

    @Test
    void shouldCountALoneRuntimeInFull() {
        // Given
        BaselineLearner learner = new BaselineLearner(Observations.TYPE, Limits.MIXED);
        for (int i = 0; i < 500; i++) {
            learner.learn(Observations.of("only", i % 7));
        }

        // When
        Baseline baseline = learner.baseline(4);

        // Then
        assertThat(baseline.id()).isEqualTo("helpdesk@4");
        assertThat(baseline.sessions()).isEqualTo(500);
        assertThat(baseline.points(EFFECT).quantile(1)).isEqualTo(6);
        assertThat(baseline.callsInSession().quantile(.5)).isBetween(10L, 12L);
        int read = Capability.READ.ordinal();
        assertThat(baseline.transitions().count(read, Capability.EGRESS.ordinal()))
                .isEqualTo(500);
    }

    @Test
    void shouldBeWarmOnceEnoughWasSeen() {
        // Given
        BaselineLearner learner = new BaselineLearner(Observations.TYPE, Limits.CHOSEN);
        for (int i = 0; i < 45; i++) {
            learner.learn(Observations.of("only", 0));
        }
        Baseline cold = learner.baseline(1);

        // When
        learner.learn(Observations.of("only", 0));

        // Then: 45 sessions of 11 calls are 495
        assertThat(cold.warm()).isFalse();
        assertThat(learner.baseline(2).warm()).isTrue();
    }

    @Test
    void shouldStayBoundedAndSaySoWhenNamesAreMany() {
        // Given
        BaselineLearner learner = new BaselineLearner(Observations.TYPE, Limits.REPORTED);
        for (int i = 0; i < 3_000; i++) {
            learner.learn(Observations.of("runtime-" + i + "-" + "x".repeat(500), i % 101, i));
        }

        // When
        Baseline baseline = learner.baseline(1);

        // Then
        assertThat(baseline.encode().length).isLessThan(Baseline.MAX_BYTES);
        assertThat(baseline.runtimes()).hasSize(Baseline.MAX_RUNTIMES).containsKey(BaselineLearner.OTHERS);
        assertThat(baseline.allTools()).isFalse();
        assertThat(baseline.knowsTool(12_345_678)).as("nobody can say").isTrue();
    }

    @Test
    void shouldRefuseASessionOfAnotherAgentType() {
        BaselineLearner learner = new BaselineLearner("coder", Limits.CHOSEN);

        assertThatThrownBy(() -> learner.learn(Observations.of("a", 0))).isInstanceOf(IllegalArgumentException.class);
    }

    /** A hundred sessions of each honest runtime, with points from 0 to 30. */
    static List<SessionObservation> honest() {
        List<SessionObservation> sessions = new ArrayList<>();
        for (int i = 0; i < HONEST * 100; i++) {
            sessions.add(Observations.of("runtime-" + i % HONEST, (i / HONEST) % 31));
        }
        return sessions;
    }

    @Test
    void shouldLearnNothingThatNobodyElseCanVouchFor() {
        // Given: many sessions of one runtime, with a tool and a class of effect of its own, and others that are too
        // few
        List<SessionObservation> sessions = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            sessions.add(Observations.of("flood", 100, 99));
        }
        for (int i = 0; i < PointsHistogram.VOUCHERS - 1; i++) {
            sessions.add(Observations.of("honest-" + i % 3, 5));
        }

        // When
        Baseline baseline = learn(sessions);

        // Then
        assertThat(baseline.points(EFFECT)).isEqualTo(PointsHistogram.EMPTY);
        assertThat(baseline.knowsTool(99)).isFalse();
        assertThat(baseline.knowsTool(1)).as("three runtimes used it").isTrue();
    }

    @Test
    void shouldGoOnWhereItStoodWhenItIsReadFromItsTallies() {
        // Given
        List<SessionObservation> sessions = honest();
        BaselineLearner first = new BaselineLearner(Observations.TYPE, Limits.REPORTED);
        sessions.subList(0, 200).forEach(first::learn);
        Map<String, Tally> stored = new HashMap<>();
        for (int i = 0; i < HONEST; i++) {
            String runtime = "runtime-" + i;
            stored.put(runtime, Tally.decode(first.tally(runtime).orElseThrow().encode()));
        }

        // When
        BaselineLearner second = new BaselineLearner(Observations.TYPE, Limits.REPORTED, stored);
        sessions.subList(200, sessions.size()).forEach(second::learn);

        // Then
        assertThat(second.baseline(1)).isEqualTo(learn(sessions));
    }

    @Test
    void shouldStayBoundedAndForgetWhatWasUsualWhenSessionsNeverCease() {
        // Given
        BaselineLearner learner = new BaselineLearner(Observations.TYPE, Limits.REPORTED);

        // When
        for (int i = 0; i < 60_000; i++) {
            learner.learn(Observations.of("runtime-" + i % 4, i < 8_000 ? 50 : 1));
        }

        // Then
        Baseline baseline = learner.baseline(1);
        assertThat(baseline.learnt()).isLessThan(4 * Tally.MOST_SESSIONS);
        assertThat(baseline.points(EFFECT).quantile(.95)).isEqualTo(1);
    }

    private static Baseline learnMixed(List<SessionObservation> sessions) {
        BaselineLearner learner = new BaselineLearner(Observations.TYPE, Limits.MIXED);
        sessions.forEach(learner::learn);
        return learner.baseline(1);
    }

    private static Baseline learn(List<SessionObservation> sessions) {
        BaselineLearner learner = new BaselineLearner(Observations.TYPE, Limits.REPORTED);
        sessions.forEach(learner::learn);
        return learner.baseline(1);
    }
}
