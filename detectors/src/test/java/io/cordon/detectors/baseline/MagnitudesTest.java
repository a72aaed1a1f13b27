package io.cordon.detectors.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MagnitudesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void shouldKnowFromWhichNumberOnADeviationIsSoMuch(long seed) {
        // Given
        SplittableRandom random = new SplittableRandom(seed);
        Magnitudes usual = sessions(random, 1 + random.nextInt(200));
        double deviation = random.nextDouble(4);

        // When
        long least = usual.leastWith(deviation);

        // Then
        assertThat(LongStream.range(0, 3_000)).allMatch(value -> usual.deviation(value) >= deviation == value >= least);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, .1, 2.5})
    void shouldSayNothingOfWhatWasNeverSeen(double deviation) {
        assertThat(Magnitudes.EMPTY.leastWith(deviation)).isEqualTo(deviation == 0 ? 0 : Long.MAX_VALUE);
    }

    private static Magnitudes sessions(SplittableRandom random, int most) {
        long[] bins = new long[PointsHistogram.MOST + 1];
        for (int i = 0; i < 50; i++) {
            bins[Magnitudes.bin(random.nextInt(most))]++;
        }
        return new Magnitudes(PointsHistogram.of(bins));
    }
}
