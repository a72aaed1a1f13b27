package io.cordon.actuator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final Patience patience = Patience.defaults();

    @Test
    void shouldLookOftenAtWhatWasJustProvenAndRarelyLater() {
        // When
        var looks = Stream.iterate(Duration.ZERO, age -> age.plus(patience.look(age)))
                .limit(6)
                .map(Duration::toSeconds)
                .toList();

        // Then
        assertThat(looks).containsExactly(0L, 1L, 5L, 25L, 85L, 145L);
    }
}
