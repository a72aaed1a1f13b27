package io.cordon.topology.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TickClockTest {
    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

    private final TickClock clock = new TickClock(Duration.ofSeconds(10));

    @Test
    void shouldNotKnowTheTimeWhenJustStarted() {
        assertThat(clock.at(START)).isEmpty();
        assertThat(clock.at(START.plusSeconds(9))).isEmpty();
    }

    @Test
    void shouldGoByTheWallWhenNothingCame() {
        // Given
        clock.at(START);

        // When / Then
        assertThat(clock.at(START.plusSeconds(10))).contains(START.plusSeconds(10));
    }

    @Test
    void shouldGoByTheEventsWhenTheyAreOld() {
        // Given
        Instant old = START.minus(Duration.ofHours(2));
        clock.heard(old);

        // When / Then
        assertThat(clock.at(START)).contains(old);
    }

    @Test
    void shouldGoByTheWallWhenEventsAreFresh() {
        // Given
        clock.heard(START.minusSeconds(1));

        // When / Then
        assertThat(clock.at(START)).contains(START);
    }
}
