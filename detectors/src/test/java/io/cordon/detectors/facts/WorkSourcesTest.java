package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.facts.ValueOrigin.Source;
import io.cordon.detectors.print.TokenPrints;
import io.cordon.detectors.print.ValueKind;
import org.junit.jupiter.api.Test;

class WorkSourcesTest {

    private final WorkSources sources = new WorkSources();

    @Test
    void shouldKnowATextByAnotherSentenceOfItOnly() {
        // When
        sources.add(sentence(3, 20));

        // Then
        assertThat(sources.hasOtherThan(sentence(3, 0))).isTrue();
        assertThat(sources.hasOtherThan(value(3, 0))).isTrue();
        assertThat(sources.hasOtherThan(sentence(3, 20))).isFalse();
        assertThat(sources.hasOtherThan(value(3, 20))).isFalse();
        assertThat(sources.hasOtherThan(sentence(4, 0))).isFalse();
    }

    @Test
    void shouldForgetTheOldestFirst() {
        // When
        for (int sequence = 0; sequence <= WorkSources.LIMIT; sequence++) {
            sources.add(value(sequence, 20));
        }

        // Then
        assertThat(sources.hasOtherThan(value(0, 0))).isFalse();
        assertThat(sources.hasOtherThan(value(1, 0))).isTrue();
        assertThat(sources.hasOtherThan(value(WorkSources.LIMIT, 0))).isTrue();
    }

    @Test
    void shouldNotKeepASequenceThatCannotBeToldFromOthers() {
        // When
        sources.add(value(ValueOrigin.MAX_SEQUENCE, 20));

        // Then
        assertThat(sources.isEmpty()).isTrue();
    }

    @Test
    void shouldBeReadAsItWasStored() {
        // Given
        sources.add(sentence(3, 20));
        StateWriter out = StateWriter.ofThisThread();
        sources.encode(out);

        // When
        WorkSources read = WorkSources.decode(new StateReader(out.toBytes()));

        // Then
        assertThat(read.hasOtherThan(sentence(3, 0))).isTrue();
        assertThat(read.hasOtherThan(sentence(3, 20))).isFalse();
    }

    private static Passage sentence(long sequence, int shareOfTask) {
        return new Passage(5, true, false, shareOfTask, TokenPrints.NONE, 2, sequence);
    }

    private static ValueOrigin value(long sequence, int shareOfTask) {
        SegmentTrace trace = new SegmentTrace(false, true, false, 1, 5, shareOfTask);
        return ValueOrigin.of(Source.UNTRUSTED_TOOL, trace, ValueKind.EMAIL, false, 2, sequence);
    }
}
