package io.cordon.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwisterRandomTest {

    @Test
    void shouldDrawWhatPythonDraws() {
        // Given: random.Random(7).randrange(1000), five times
        TwisterRandom random = new TwisterRandom(7);

        // Then
        assertThat(IntStream.range(0, 5).map(i -> random.below(1000))).containsExactly(331, 970, 154, 404, 666);
    }

    @Test
    void shouldStillDrawWhatPythonDrawsAfterItsStateWasTurned() {
        // Given: three draws below 1, then 700 below 97
        TwisterRandom random = new TwisterRandom(7);
        IntStream.range(0, 3).forEach(i -> assertThat(random.below(1)).isZero());

        // When
        int[] drawn = IntStream.range(0, 700).map(i -> random.below(97)).toArray();

        // Then
        assertThat(drawn).endsWith(2, 87, 74);
    }
}
