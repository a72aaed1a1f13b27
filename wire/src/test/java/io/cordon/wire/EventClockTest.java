package io.cordon.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.wire.EventClock.EngineTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventClockTest {
    private static final Instant BROKER = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"0,0,false", "120,120,false", "-120,-120,false", "121,120,true", "-121,-120,true", "86400,120,true"})
    void shouldKeepClaimedTimeCloseToTheBrokers(long claimed, long expected, boolean clamped) {
        assertThat(EventClock.standard().at(BROKER.plusSeconds(claimed), BROKER))
                .isEqualTo(new EngineTime(BROKER.plusSeconds(expected), clamped));
    }

    @Test
    void shouldStandTimesFarOff() {
        assertThat(EventClock.standard().at(Instant.MAX, BROKER).clamped()).isTrue();
        assertThat(EventClock.standard().at(Instant.MIN, BROKER).clamped()).isTrue();
    }

    @Test
    void shouldRefuseANegativeTolerance() {
        assertThatThrownBy(() -> new EventClock(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
