package io.cordon.topology.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.topology.table.TablesInMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {
    private final Timers timers = new Timers(new TablesInMemory().of('d'));

    @Test
    void shouldWakeInOrderAndOnceWhenTimeHasCome() {
        // Given
        timers.arm("late", at(30));
        timers.arm("early", at(10));
        timers.arm("never", at(90));

        // When
        List<String> woken = timers.take(at(40), 10);

        // Then
        assertThat(woken).containsExactly("early", "late");
        assertThat(timers.take(at(50), 10)).isEmpty();
    }

    @Test
    void shouldLeaveTheRestForTheNextTickWhenTheBudgetIsSpent() {
        // Given
        for (int i = 0; i < 25; i++) {
            timers.arm("s-" + i, at(10));
        }

        // When
        List<String> all = new ArrayList<>();
        for (int tick = 0; tick < 3; tick++) {
            List<String> woken = timers.take(at(11 + tick), 10);
            assertThat(woken).hasSizeLessThanOrEqualTo(10);
            all.addAll(woken);
        }

        // Then
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void shouldWakeSoonWhenSomebodyIsArmedForThePast() {
        // Given
        timers.take(at(100), 10);

        // When
        Instant due = timers.arm("s-1", at(5));

        // Then
        assertThat(due).isEqualTo(at(100));
        assertThat(timers.take(at(101), 10)).containsExactly("s-1");
    }

    @Test
    void shouldWakeNobodyTwiceWhenTheClockFallsBack() {
        // Given
        timers.arm("s-1", at(100));
        timers.take(at(100), 10);

        // When
        var early = timers.take(at(90), 10);
        timers.arm("s-2", at(95));

        // Then
        assertThat(early).isEmpty();
        assertThat(timers.take(at(99), 10)).isEmpty();
        assertThat(timers.take(at(100), 10)).containsExactly("s-2");
    }

    @Test
    void shouldNotWakeWhoWasDisarmed() {
        // Given
        Instant due = timers.arm("s-1", at(5));

        // When
        timers.disarm("s-1", due);

        // Then
        assertThat(timers.take(at(10), 10)).isEmpty();
    }

    private static Instant at(long second) {
        return Instant.ofEpochSecond(second);
    }
}
