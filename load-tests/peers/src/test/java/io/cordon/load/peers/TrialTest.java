package io.cordon.load.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TrialTest {

    @Test
    void shouldTakeAnEngineForWarmWhoseLastRatesAreAlike() {
        assertThat(Trial.settled(rates(10, 50, 91, 100, 104, 109, 95))).isTrue();
    }

    @Test
    void shouldNotTakeAnEngineForWarmThatStillGetsFaster() {
        assertThat(Trial.settled(rates(50, 60, 70, 80, 90))).isFalse();
        assertThat(Trial.settled(rates(100, 100))).isFalse();
    }

    private static List<Trial.Rate> rates(double... byThreads) {
        return DoubleStream.of(byThreads)
                .mapToObj(rate -> new Trial.Rate(1, rate))
                .toList();
    }
}
