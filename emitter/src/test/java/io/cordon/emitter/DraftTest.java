package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.avro.Event;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftTest {
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger told = new AtomicInteger();
    private final Draft draft = Draft.later(
            () -> {
                made.incrementAndGet();
                return new Event();
            },
            told::incrementAndGet);

    @Test
    void shouldBeMadeWhenItIsNeeded() {
        assertThat(draft.isMade()).isFalse();

        // When
        Event event = draft.event();

        // Then
        assertThat(draft.isMade()).isTrue();
        assertThat(draft.event()).isSameAs(event);
        assertThat(told).hasValue(0);
    }

    @Test
    void shouldBeMadeOnceWhoeverNeedsIt() throws InterruptedException {
        // Given
        var pool = Executors.newFixedThreadPool(4);
        Callable<Event> need = draft::event;

        // When
        var events = pool.invokeAll(Stream.generate(() -> need).limit(100).toList());

        // Then
        pool.shutdown();
        assertThat(events).allSatisfy(event -> assertThat(event.get()).isSameAs(draft.event()));
        assertThat(made).hasValue(1);
    }

    @Test
    void shouldSayWhenItIsFinished() {
        // When
        draft.finish();

        // Then
        assertThat(made).hasValue(1);
        assertThat(told).hasValue(1);
    }
}
