package io.cordon.load.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.load.line.Drain.Look;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrainTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void shouldTimeTheLastQuarterOnly() {
        // Given: a slow beginning
        Drain drain = new Drain(
                2_000,
                List.of(
                        new Look(0, 0),
                        new Look(10 * SECOND, 1_000),
                        new Look(20 * SECOND, 1_500),
                        new Look(21 * SECOND, 2_000)));

        // When
        double rate = drain.rate();

        // Then
        assertThat(rate).isEqualTo(500);
    }

    @Test
    void shouldTimeFromCommitToCommitAndNotTheWaitForTheLast() {
        // Given: all is done soon after the fourth second, and committed at the fifth
        Drain drain = new Drain(
                2_000,
                List.of(
                        new Look(SECOND, 0),
                        new Look(2 * SECOND, 1_500),
                        new Look(3 * SECOND, 1_700),
                        new Look(4 * SECOND, 1_900),
                        new Look(4 * SECOND + SECOND / 2, 1_900),
                        new Look(5 * SECOND, 2_000)));

        // When
        double rate = drain.rate();

        // Then
        assertThat(rate).isEqualTo(200);
    }

    @Test
    void shouldRefuseToGuessFromTooFewLooks() {
        Drain drain = new Drain(1_000, List.of(new Look(0, 0), new Look(SECOND, 1_000)));

        assertThatThrownBy(drain::rate).hasMessageContaining("too few");
    }
}
