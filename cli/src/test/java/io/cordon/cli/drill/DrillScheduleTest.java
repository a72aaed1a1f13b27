package io.cordon.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrillScheduleTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant now = START;

    @Test
    void shouldHoldOneAtOnceAndThenOneEachTimeUntilItIsToldToEnd() throws InterruptedException {
        // Given
        var held = new ArrayList<Instant>();
        var schedule = new DrillSchedule(
                () -> {
                    held.add(now);
                    now = now.plusSeconds(3);
                    return new DrillOutcome("s", held.size() != 2, "", Duration.ZERO); // the second one fails
                },
                HOUR,
                () -> now,
                due -> {
                    now = due;
                    return held.size() < 3;
                });
        var told = new ArrayList<Boolean>();

        // When
        schedule.run(outcome -> told.add(outcome.proven()));

        // Then
        assertThat(held).containsExactly(START, START.plus(HOUR), START.plus(HOUR.multipliedBy(2)));
        assertThat(told).isEqualTo(List.of(true, false, true));
    }

    @Test
    void shouldNotMakeUpForWhatWasMissed() {
        assertThat(DrillSchedule.next(START, HOUR, START)).isEqualTo(START.plus(HOUR));
        assertThat(DrillSchedule.next(START, HOUR, START.plus(HOUR))).isEqualTo(START.plus(HOUR.multipliedBy(2)));
        assertThat(DrillSchedule.next(START, HOUR, START.plus(Duration.ofMinutes(150))))
                .isEqualTo(START.plus(HOUR.multipliedBy(3)));
        assertThat(DrillSchedule.next(START, HOUR, START.minus(HOUR)))
                .as("a clock that was set back")
                .isEqualTo(START.plus(HOUR));
    }
}
