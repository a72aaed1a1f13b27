package io.cordon.detectors.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.baseline.BaselineLearner.Limits;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What leaves sessions came to baselines later than the rest: without it their stored forms are what they were, and both forms are read. */
class OutboundSizesTest {

    @Test
    void shouldStoreAnObservationWithoutSizesAsBefore() {
        // Given
        SessionObservation before = Observations.of("pod-1", 10);
        SessionObservation counted = before.sending(12);

        // When
        byte[] old = before.encode();
        byte[] stored = counted.encode();

        // Then
        assertThat(old[0]).isEqualTo((byte) 1);
        assertThat(SessionObservation.decode(old)).isEqualTo(before);
        assertThat(stored[0]).isEqualTo((byte) 2);
        assertThat(SessionObservation.decode(stored)).isEqualTo(counted);
    }

    @Test
    void shouldSayWhatIsUsualOnceEnoughSessionsWereCounted() {
        // Given
        BaselineLearner learner = new BaselineLearner(Observations.TYPE, Limits.CHOSEN);
        Baseline without = learner.baseline(1);

        // When
        for (int i = 0; i < 30; i++) {
            learner.learn(Observations.of("pod-1", 10).sending(8));
        }
        Baseline with = learner.baseline(2);

        // Then
        assertThat(without.usualOutboundKib()).isEmpty();
        assertThat(without.encode()[0]).isEqualTo((byte) 1);
        assertThat(Baseline.decode(without.encode())).isEqualTo(without);
        assertThat(with.usualOutboundKib()).isEqualTo(OptionalLong.of(8));
        assertThat(with.encode()[0]).isEqualTo((byte) 2);
        assertThat(Baseline.decode(with.encode())).isEqualTo(with);
    }

    /** The form before had one histogram less: of an empty tally, one byte. */
    @Test
    void shouldReadATallyOfBeforeSizes() {
        // Given
        byte[] now = new Tally().encode();
        byte[] before = Arrays.copyOf(now, now.length - 1);
        before[0] = 1;

        // When
        Tally read = Tally.decode(before);

        // Then
        assertThat(read.encode()).isEqualTo(now);
    }
}
