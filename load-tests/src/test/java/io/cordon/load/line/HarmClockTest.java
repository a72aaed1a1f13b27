package io.cordon.load.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.transport.EncodedEvent;
import io.cordon.load.line.Stages.Passage;
import io.cordon.load.traffic.Harm;
import io.cordon.load.traffic.RecordedEvent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HarmClockTest {

    private static final EncodedEvent BYTES =
            new EncodedEvent("events", ByteBuffer.allocate(0), ByteBuffer.allocate(0), Optional.empty());
    private static final List<RecordedEvent> EVENTS = List.of(harm("first"), harm("second"), harm("third"));

    @Test
    void shouldCountFromWhenTheEventWasDue() {
        // Given: due ten seconds ago, however late it was sent
        Schedule schedule = Schedule.beginningIn(-Duration.ofSeconds(10).toNanos(), 1_000);
        HarmClock clock = new HarmClock(EVENTS, schedule, 0);

        // When
        clock.noticed("first");

        // Then
        assertThat(clock.latencies().millis(50)).isGreaterThanOrEqualTo(10_000 * 0.99);
        assertThat(clock.missing()).isEqualTo(2);
    }

    @Test
    void shouldNotTimeTheWarmUpNorWhoKnewBefore() {
        // Given: one due an hour ago, one now, one in an hour
        Schedule schedule = Schedule.beginningIn(-Duration.ofHours(1).toNanos(), 1 / 3_600.0);
        HarmClock clock = new HarmClock(EVENTS, schedule, 1);

        // When
        List.of("first", "second", "third", "stranger").forEach(clock::noticed);

        // Then
        assertThat(clock.complete()).isTrue();
        assertThat(clock.early()).isEqualTo(1);
        assertThat(clock.latencies().count()).isEqualTo(1);
    }

    @Test
    void shouldCountWhatNobodyNoticedWithTheTimeUntilItGaveUp() {
        // Given
        Schedule schedule = Schedule.beginningIn(-Duration.ofSeconds(10).toNanos(), 1_000);
        HarmClock clock = new HarmClock(EVENTS, schedule, 0);
        clock.noticed("first");

        // When
        int unnoticed = clock.giveUp();

        // Then
        assertThat(unnoticed).isEqualTo(2);
        assertThat(clock.latencies().count()).isEqualTo(3);
        assertThat(clock.complete()).isTrue();
    }

    @Test
    void shouldSayHowHarmWentByOfWhichEachStageIsKnown() {
        // Given
        Schedule schedule = Schedule.beginningIn(-Duration.ofSeconds(10).toNanos(), 1_000);
        HarmClock clock = new HarmClock(EVENTS, schedule, 0);
        EVENTS.forEach(event -> event.harm().ifPresent(clock::taken));
        List.of("first", "second").forEach(clock::noticed);
        long hold = System.currentTimeMillis();

        // When
        List<Passage> passages =
                clock.passages(session -> session.equals("second") ? OptionalLong.empty() : OptionalLong.of(hold));

        // Then: of the second its hold is not known, of the third no denial
        assertThat(passages).singleElement().satisfies(passage -> {
            assertThat(passage.due()).isEqualTo(schedule.due(0));
            assertThat(passage.took())
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(10).toNanos());
            assertThat(passage.taken()).isBetween(passage.due(), passage.heard());
        });
    }

    private static RecordedEvent harm(String session) {
        return new RecordedEvent(BYTES, Optional.of(new Harm(session + ":0", session, "clerk")));
    }
}
