package io.cordon.topology.commit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritingAheadTest {
    private static final long NOW = 1_000_000_000;

    private final WritingAhead ahead = new WritingAhead();

    /** What a thread waited for is known to all of its tasks, and so to other tests. */
    @BeforeEach
    void keepUp() {
        CommitPace.ofThisThread().heard(NOW, NOW);
    }

    @Test
    void shouldBeDueFiftyTimesASecond() {
        assertThat(ahead.isDue(NOW)).isTrue();
        assertThat(ahead.isDue(NOW + 19)).isFalse();
        assertThat(ahead.isDue(NOW + 20)).isTrue();
        assertThat(ahead.isDue(NOW + 39)).isFalse();
    }

    @Test
    void shouldLeaveAllToTheCommitWhenTheThreadIsBehind() {
        // Given
        CommitPace.ofThisThread().heard(NOW - 500, NOW);

        // When / Then
        assertThat(ahead.isDue(NOW)).isFalse();
        CommitPace.ofThisThread().heard(NOW, NOW + 300);
        assertThat(ahead.isDue(NOW + 300)).isTrue();
    }

    @Test
    void shouldNotWaitForAClockThatWasSetBack() {
        // Given
        ahead.isDue(NOW);

        // When / Then
        assertThat(ahead.isDue(NOW - 3_600_000)).isTrue();
    }
}
