package io.cordon.detectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Event;
import io.cordon.detectors.facts.PrintPages;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeterminismTest {

    private final Core core = Core.of(CoreConfig.defaults());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldGiveTheSameOutcomesAndFactsWhenPlayedTwice(long seed) {
        // Given
        List<Event> events = new RandomEvents(new SplittableRandom(seed), 60).draw(600);
        Tree first = new Tree(core, false);
        Tree second = new Tree(Core.of(CoreConfig.defaults()), false);

        // When
        List<Outcome> outcomes = first.play(events);

        // Then
        assertThat(second.play(events)).isEqualTo(outcomes);
        assertThat(second.stored()).isEqualTo(first.stored());
        assertThat(outcomes).anyMatch(outcome -> !outcome.findings().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void shouldGiveTheSameWhenFactsAreStoredBeforeEachEvent(long seed) {
        // Given
        List<Event> events = new RandomEvents(new SplittableRandom(seed), 900).draw(600);
        Tree kept = new Tree(core, false);
        Tree stored = new Tree(core, true);

        // When
        List<Outcome> outcomes = kept.play(events);

        // Then
        assertThat(stored.play(events)).isEqualTo(outcomes);
        assertThat(stored.stored()).isEqualTo(kept.stored());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void shouldStayBoundedWhenEventsNeverEnd(long seed) {
        // Given
        List<Event> events = new RandomEvents(new SplittableRandom(seed), 100_000).draw(20_000);
        Tree tree = new Tree(core, false);

        // When
        tree.play(events);

        // Then
        assertThat(tree.tree.encode().length).isLessThan(32 * 1024);
        tree.sessions
                .values()
                .forEach(session -> assertThat(session.encode().length).isLessThan(16 * 1024));
        for (int page = 0; page < PrintPages.MAX_PAGES; page++) {
            byte[] content = tree.pages.read(page);
            assertThat(content == null ? 0 : content.length).isLessThanOrEqualTo(PrintPages.MAX_BYTES);
        }
    }

    @Test
    void shouldSkipEverythingWhenAllEventsComeAgain() {
        // Given
        List<Event> events = new RandomEvents(new SplittableRandom(31), 60).draw(12);
        Tree tree = new Tree(core, false);
        tree.play(events);
        var before = tree.stored();

        // When
        List<Outcome> again = tree.play(events);

        // Then
        assertThat(again).allMatch(Outcome::repeat);
        assertThat(tree.stored()).isEqualTo(before);
    }
}
