package io.cordon.topology.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EngineClockTest {
    private static final Instant BROKER = Instant.parse("2026-01-05T10:00:00Z");

    private final EngineClock clock = new EngineClock(TimeSource.BROKER, Duration.ofMinutes(2));

    @Test
    void shouldBelieveTheRuntimeWhenItIsNearTheBroker() {
        // When
        var time = clock.at(BROKER.minusSeconds(90), BROKER);

        // Then
        assertThat(time.time()).isEqualTo(BROKER.minusSeconds(90));
        assertThat(time.clamped()).isFalse();
    }

    @Test
    void shouldBendTheTimeWhenItIsFarOff() {
        // When
        var time = clock.at(BROKER.plus(Duration.ofDays(1_000)), BROKER);

        // Then
        assertThat(time.time()).isEqualTo(BROKER.plusSeconds(120));
        assertThat(time.clamped()).isTrue();
    }

    @Test
    void shouldBelieveTheRecordingAloneWhenItIsReplayed() {
        // Given
        EngineClock replay = new EngineClock(TimeSource.CLAIMED, Duration.ofMinutes(2));

        // When
        var time = replay.at(Instant.EPOCH, BROKER);

        // Then
        assertThat(time.time()).isEqualTo(Instant.EPOCH);
        assertThat(time.clamped()).isFalse();
    }
}
