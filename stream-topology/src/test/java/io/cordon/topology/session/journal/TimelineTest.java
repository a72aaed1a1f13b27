package io.cordon.topology.session.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Circumstance;
import io.cordon.schemas.avro.CircumstanceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the journal says, placed between the events. */
class TimelineTest {
    private final List<Timeline.Entry> entries = new ArrayList<>();

    @Test
    void shouldPlaceWhatWasToldBeforeTheFirstEventRightBeforeIt() {
        // Given
        told(CircumstanceKind.STANDING, -1);
        told(CircumstanceKind.TICK, -1);
        told(CircumstanceKind.RESUMED, 41);
        told(CircumstanceKind.TICK, 45);

        // When
        Timeline timeline = Timeline.of(entries);

        // Then
        assertThat(timeline.steps()).extracting(Timeline.Step::after).containsExactly(41L, 41L, 45L);
        assertThat(timeline.beginning()).hasValue(41);
    }

    @Test
    void shouldKnowAllWhenTheFirstEventOfAllWasTheFirstOfTheTask() {
        // Given
        told(CircumstanceKind.STANDING, -1);
        told(CircumstanceKind.RESUMED, -1);
        told(CircumstanceKind.STANDING, -1); // a second life, which began before the first event was committed
        told(CircumstanceKind.RESUMED, 4);

        // When
        Timeline timeline = Timeline.of(entries);

        // Then
        assertThat(timeline.steps()).extracting(Timeline.Step::after).containsExactly(-1L, 4L);
        assertThat(timeline.beginning()).hasValue(-1);
    }

    @Test
    void shouldPutWhatNoEventFollowsLast() {
        // Given
        told(CircumstanceKind.STANDING, 7);
        told(CircumstanceKind.STANDING, -1);
        told(CircumstanceKind.TICK, -1);

        // When
        Timeline timeline = Timeline.of(entries);

        // Then
        assertThat(timeline.steps())
                .extracting(Timeline.Step::after)
                .containsExactly(7L, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    @Test
    void shouldTellWhatWasSaidOnAnEventFromWhatWasSaidOnATickAfterIt() {
        // Given
        told(CircumstanceKind.TICK, 2);
        told(CircumstanceKind.BASELINE, 3);
        told(CircumstanceKind.LIMITED, 3);
        told(CircumstanceKind.TICK, 3);
        told(CircumstanceKind.LIMITED, 3);

        // When
        Timeline timeline = Timeline.of(entries);

        // Then
        assertThat(timeline.on(3))
                .extracting(Circumstance::getKind)
                .containsExactly(CircumstanceKind.BASELINE, CircumstanceKind.LIMITED);
        assertThat(timeline.steps().getLast().answers())
                .extracting(Circumstance::getKind)
                .containsExactly(CircumstanceKind.LIMITED);
        assertThat(timeline.on(2)).isEmpty();
    }

    @Test
    void shouldTakeTheRecordsOfOneTickTogether() {
        // Given
        told(CircumstanceKind.TICK, 3);
        told(CircumstanceKind.TICK, 3);
        told(CircumstanceKind.LIMITED, 3);
        told(CircumstanceKind.TICK, 3);

        // When
        List<Timeline.Step> steps = Timeline.of(entries).steps();

        // Then
        assertThat(steps).hasSize(2);
        assertThat(steps.getFirst().told().getKeys()).containsExactly("acme/root/0", "acme/root/1");
        assertThat(steps.getFirst().answers()).hasSize(1);
    }

    @Test
    void shouldHaveNoBeginningWhenNothingSaysWhatHeld() {
        told(CircumstanceKind.TICK, 2);

        assertThat(Timeline.of(entries).beginning()).isEmpty();
    }

    private void told(CircumstanceKind kind, long after) {
        entries.add(new Timeline.Entry(
                entries.size(),
                Circumstance.newBuilder()
                        .setKind(kind)
                        .setApplication("cordon-detect")
                        .setPartition(0)
                        .setAfter(after)
                        .setAt(Instant.EPOCH)
                        .setKeys(List.of("acme/root/" + entries.size()))
                        .build()));
    }
}
