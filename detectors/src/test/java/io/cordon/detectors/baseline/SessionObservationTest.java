package io.cordon.detectors.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SessionObservationTest {

    @Test
    void shouldComeBackAsItWasStored() {
        // Given
        SessionObservation counted = Observations.of("runtime-1", 17).holding(4);
        SessionObservation uncounted = Observations.of("runtime-1", 17);

        // Then
        assertThat(SessionObservation.decode(counted.encode())).isEqualTo(counted);
        assertThat(SessionObservation.decode(uncounted.encode())).isEqualTo(uncounted);
    }

    @Test
    void shouldBeRefusedAsDamagedWhateverIsMissing() {
        byte[] stored = Observations.of("runtime-1", 17).encode();

        for (int length = 0; length < stored.length; length++) {
            byte[] cut = Arrays.copyOf(stored, length);
            assertThatThrownBy(() -> SessionObservation.decode(cut)).isInstanceOf(UnreadableBaselineException.class);
        }
    }
}
