package io.cordon.actuator.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void shouldWaitTwiceAsLongEachTimeUpToHalfAMinute() {
        // Given
        List<Duration> pauses = new ArrayList<>();
        BackOff backOff = BackOff.NONE;
        Instant now = NOW;

        // When
        for (int i = 0; i < 9; i++) {
            backOff = backOff.next(now);
            pauses.add(backOff.pause());
            now = backOff.until();
        }

        // Then
        assertThat(pauses.subList(0, 4))
                .containsExactly(
                        Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void shouldBeginAnewWhenItHasNotFailedForAWhile() {
        // Given
        BackOff backOff = BackOff.NONE.next(NOW).next(NOW).next(NOW);

        // When
        BackOff later = backOff.next(backOff.until().plus(Duration.ofMinutes(1)));

        // Then
        assertThat(later.pause()).isEqualTo(Duration.ofMillis(500));
    }
}
