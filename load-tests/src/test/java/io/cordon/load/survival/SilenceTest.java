package io.cordon.load.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.load.traffic.Harm;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldNotCountTheWaitBehindOthersThatAreAnswered() {
        // When
        var silence = Silence.longest(
                List.of(harm(1).deniedAt(9 * SECOND), harm(2).deniedAt(11 * SECOND), harm(4).deniedAt(12 * SECOND)));

        // Then
        assertThat(silence).hasSeconds(8);
    }

    @Test
    void shouldNotCountTimeInWhichNothingWaited() {
        // When
        var silence = Silence.longest(List.of(harm(1).deniedAt(2 * SECOND), harm(50).deniedAt(53 * SECOND)));

        // Then
        assertThat(silence).hasSeconds(3);
    }

    @Test
    void shouldCountFromTheEarliestThatWaitsWhoeverIsAnsweredFirst() {
        // When
        var silence = Silence.longest(List.of(harm(5).deniedAt(7 * SECOND), harm(1).deniedAt(8 * SECOND)));

        // Then
        assertThat(silence).hasSeconds(6);
    }

    @Test
    void shouldLeaveOutWhatWasNeverAnsweredOrDeniedBeforehand() {
        // When
        var silence = Silence.longest(List.of(harm(1), harm(9).deniedAt(3 * SECOND)));

        // Then
        assertThat(silence).isZero();
    }

    private static HarmTime harm(long second) {
        return new HarmTime(new Harm("event", "session-" + second, "clerk"), 0, second * SECOND);
    }
}
