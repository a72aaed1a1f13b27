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
                        new Look(0, 0, true),
                        new Look(10 * SECOND, 1_000, true),
                        new Look(20 * SECOND, 1_500, true),
                        new Look(21 * SECOND, 1_950, true),
                        new Look(22 * SECOND, 2_000, false)));

        // When
        double rate = drain.rate();

        // Then
        assertThat(rate).isEqualTo(450);
    }

    @Test
    void shouldTimeFromCommitToCommitAsLongAsThereIsWorkForAll() {
        // Given: one partition is done at the fifth second, the others by and by
        Drain drain = new Drain(
                2_000,
                List.of(
                        new Look(SECOND, 0, true),
                        new Look(2 * SECOND, 1_500, true),
                        new Look(3 * SECOND, 1_700, true),
                        new Look(4 * SECOND, 1_900, true),
                        new Look(4 * SECOND + SECOND / 2, 1_900, true),
                        new Look(5 * SECOND, 1_950, false),
                        new Look(9 * SECOND, 2_000, false)));

        // When
        double rate = drain.rate();

        // Then
        assertThat(rate).isEqualTo(200);
    }

    @Test
    void shouldRefuseToGuessFromTooFewLooks() {
        Drain drain = new Drain(1_000, List.of(new Look(0, 0, true), new Look(SECOND, 1_000, false)));

        assertThatThrownBy(drain::rate).hasMessageContaining("too few");
    }
}
