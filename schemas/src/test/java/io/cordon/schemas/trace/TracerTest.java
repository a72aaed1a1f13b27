package io.cordon.schemas.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TracerTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final List<Span> spans = new ArrayList<>();
    private final Tracer tracer = Tracer.to(spans::add);

    @Test
    void shouldMakeOneTraceOfARecordAndWhatCameOfIt() {
        // Given
        Passage first = tracer.begin("one", Optional.empty(), NOW);
        Headers between = first.headers();
        first.tell(Map.of());

        // When
        Passage second = tracer.enter("two", between);
        second.headers();
        second.end(Map.of());

        // Then
        assertThat(spans).extracting(Span::name).containsExactly("one", "two");
        assertThat(spans)
                .extracting(span -> span.place().traceId())
                .containsOnly(spans.get(0).place().traceId());
        assertThat(spans.get(1).parent()).contains(spans.get(0).place().spanId());
    }

    @Test
    void shouldTellNothingOfARecordThatLedToNothing() {
        // Given
        Headers headers = tracer.begin("one", Optional.empty(), NOW).headers();

        // When
        tracer.enter("two", headers).end(Map.of());

        // Then
        assertThat(spans).isEmpty();
    }

    @Test
    void shouldLeaveRecordsWithoutATraceAlone() {
        // When
        Passage passage = tracer.enter("one", new RecordHeaders());
        passage.tell(Map.of());

        // Then
        assertThat(spans).isEmpty();
        assertThat(passage.headers().toArray()).isEmpty();
    }

    @Test
    void shouldPassNothingOnWhenItIsOff() {
        // Given
        Headers headers = tracer.begin("one", Optional.empty(), NOW).headers();

        // When
        Passage passage = Tracer.off().enter("two", headers);

        // Then
        assertThat(passage).isSameAs(Passage.NONE);
        assertThat(passage.headers().toArray()).isEmpty();
        assertThat(Tracer.of(Optional.empty(), "x").on()).isFalse();
    }
}
