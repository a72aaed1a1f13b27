package io.cordon.topology.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UrgentCommitsTest {
    /** Commits of one thread keep their distance across tasks, and so across tests. */
    private static long now = 1_000_000;

    private final MockProcessorContext<String, Object> context = new MockProcessorContext<>();
    private final UrgentCommits commits = new UrgentCommits(context);

    @BeforeEach
    void passTime() {
        at(10_000);
    }

    @Test
    void shouldAskForNoCommitWhenNothingIsUrgent() {
        commits.ask();

        assertThat(context.committed()).isFalse();
    }

    @Test
    void shouldAskAtOnceWhenTheLastCommitIsLongAgo() {
        // Given
        commits.want();

        // When
        commits.ask();

        // Then
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldWaitUntilThereIsADistanceToTheLastCommit() {
        // Given
        commits.want();
        commits.ask();
        context.resetCommit();
        commits.want();

        // When / Then
        at(99);
        commits.ask();
        assertThat(context.committed()).isFalse();
        at(1);
        commits.ask();
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldKeepTheDistanceBetweenTasksOfOneThread() {
        // Given
        commits.want();
        commits.ask();
        MockProcessorContext<String, Object> other = new MockProcessorContext<>();
        other.setCurrentSystemTimeMs(now);
        UrgentCommits others = new UrgentCommits(other);

        // When
        others.want();
        others.ask();

        // Then
        assertThat(other.committed()).isFalse();
    }

    @Test
    void shouldNotWaitForAClockThatWasSetBack() {
        // Given
        commits.want();
        commits.ask();
        context.resetCommit();

        // When
        at(-3_600_000);
        commits.want();
        commits.ask();

        // Then
        assertThat(context.committed()).isTrue();
        at(3_600_000);
    }

    @Test
    void shouldKeepATenthOfTheWaitAsDistanceWhenTheThreadIsBehind() {
        // Given
        heardAfter(5_000);
        commits.want();
        commits.ask();
        context.resetCommit();
        commits.want();

        // When / Then
        at(400);
        commits.ask();
        assertThat(context.committed()).isFalse();
        at(100);
        commits.ask();
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldKeepTheLeastDistanceWhenNothingMoreIsReadForAsLongAsTheWaitWas() {
        // Given
        heardAfter(5_000);
        at(5_000);
        commits.want();
        commits.ask();
        context.resetCommit();

        // When
        at(100);
        commits.want();
        commits.ask();

        // Then
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldKeepTheLeastDistanceWhenTheBrokersClockIsAhead() {
        // Given
        heardAfter(-60_000);
        commits.want();
        commits.ask();
        context.resetCommit();

        // When
        at(100);
        commits.want();
        commits.ask();

        // Then
        assertThat(context.committed()).isTrue();
    }

    @Test
    void shouldLookAtEventsForTwiceAsLongAsTheLastCommitTook() {
        // Given
        CommitPace.ofThisThread().ended(now, 400);
        commits.want();

        // When / Then
        at(799);
        commits.ask();
        assertThat(context.committed()).isFalse();
        at(1);
        commits.ask();
        assertThat(context.committed()).isTrue();
    }

    private void heardAfter(long wait) {
        commits.heard(Instant.ofEpochMilli(now - wait));
    }

    private void at(long later) {
        now += later;
        context.setCurrentSystemTimeMs(now);
    }
}
