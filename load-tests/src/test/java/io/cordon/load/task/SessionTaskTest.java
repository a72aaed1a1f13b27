package io.cordon.load.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTaskTest {

    private static final Instant NOW = Instant.parse("2025-03-04T09:00:00Z");

    @Test
    void shouldKeepEachSessionThatSpokeAndLeaveNothingBehind() {
        // Given
        Herd herd = new Herd("load", 3);
        SessionTask task = SessionTask.open();

        // When
        for (int i = 0; i < 30; i++) {
            task.take(herd.next(i % 3, NOW.plusSeconds(i)));
        }

        // Then
        assertThat(task.counted("cordon.session.opened")).isEqualTo(3);
        assertThat(task.counted("cordon.event.decided")).isEqualTo(30);
        assertThat(task.deadLetters()).isZero();
        assertThat(task.rows().count()).isGreaterThan(6);
        assertThat(task.written()).isGreaterThan(task.rows().bytes());
        assertThat(task.disk()).isPositive();
        task.close();
        assertThat(task.directory()).doesNotExist();
    }
}
