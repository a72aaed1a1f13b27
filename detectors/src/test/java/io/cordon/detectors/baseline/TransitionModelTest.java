package io.cordon.detectors.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cordon.detectors.event.Capability;
import org.junit.jupiter.api.Test;

class TransitionModelTest {

    private static final int READ = Capability.READ.ordinal();
    private static final int WRITE = Capability.WRITE.ordinal();
    private static final int EGRESS = Capability.EGRESS.ordinal();

    @Test
    void shouldFindNothingUnusualInWhatIsUsual() {
        // Given
        Transitions usual = transitions(READ, READ, 600, READ, WRITE, 300, WRITE, READ, 300);
        TransitionModel model = new TransitionModel(usual);

        // Then
        assertThat(model.divergence(usual)).isCloseTo(0, within(.01));
        assertThat(model.surprise(usual)).isLessThan(1);
    }

    @Test
    void shouldDivergeByNearlyABitWhenNothingIsInCommon() {
        TransitionModel model = new TransitionModel(transitions(READ, READ, 600));

        assertThat(model.divergence(transitions(WRITE, EGRESS, 20))).isCloseTo(1, within(.01));
    }

    @Test
    void shouldBeSurprisedByADepartureFromWhatNeverVaried() {
        // Given: a baseline without any variance
        TransitionModel model = new TransitionModel(transitions(READ, READ, 600));

        // Then
        assertThat(model.surprise(transitions(READ, READ, 10))).isLessThan(1);
        assertThat(model.surprise(transitions(READ, READ, 5, READ, EGRESS, 5))).isGreaterThan(3);
    }

    @Test
    void shouldTakeAFewStepsForChanceAndManyForNone() {
        // Given
        TransitionModel model = new TransitionModel(transitions(READ, READ, 500, READ, WRITE, 500, WRITE, EGRESS, 30));

        // Then: the same shares, ten times as many
        Transitions few = transitions(READ, READ, 1, READ, WRITE, 1, WRITE, READ, 1);
        Transitions many = transitions(READ, READ, 10, READ, WRITE, 10, WRITE, READ, 10);
        assertThat(model.divergence(few)).isEqualTo(model.divergence(many));
        assertThat(model.surprise(many)).isGreaterThan(3 * model.surprise(few));
    }

    @Test
    void shouldSayNothingOfNoCallsOrOfNoBaseline() {
        TransitionModel model = new TransitionModel(Transitions.NONE);

        assertThat(model.divergence(Transitions.NONE)).isZero();
        assertThat(model.surprise(Transitions.NONE)).isZero();
        assertThat(model.divergence(transitions(READ, READ, 3))).isBetween(0.0, 1.0);
    }

    private static Transitions transitions(int... triples) {
        long[] matrix = new long[Transitions.SIZE * Transitions.SIZE];
        for (int i = 0; i < triples.length; i += 3) {
            matrix[triples[i] * Transitions.SIZE + triples[i + 1]] += triples[i + 2];
        }
        return Transitions.of(matrix);
    }
}
