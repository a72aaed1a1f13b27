package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.facts.ValueOrigin.Source;
import io.cordon.detectors.print.ValueKind;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ValueOriginTest {

    @Test
    void shouldGiveBackWhatWasPacked() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 10_000; i++) {
            // Given
            Source source = Source.values()[random.nextInt(Source.values().length)];
            ValueKind kind = ValueKind.values()[random.nextInt(ValueKind.values().length)];
            SegmentTrace segment = new SegmentTrace(
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextInt(8),
                    random.nextInt(4096),
                    random.nextInt(101));
            boolean sensitive = random.nextBoolean();
            int session = random.nextInt(256);
            long sequence = random.nextInt(ValueOrigin.MAX_SEQUENCE + 1);

            // When
            ValueOrigin origin = ValueOrigin.of(source, segment, kind, sensitive, session, sequence);

            // Then
            assertThat(origin.from(source)).isTrue();
            assertThat(origin.onlyUntrusted()).isEqualTo(source.untrusted());
            assertThat(origin.freeTextOnly()).isEqualTo(!segment.wholeField());
            assertThat(origin.startsWithVerb()).isEqualTo(segment.startsWithVerb());
            assertThat(origin.endorsed()).isEqualTo(segment.endorsed());
            assertThat(origin.hops()).isEqualTo(segment.hops());
            assertThat(origin.verbs()).isEqualTo(segment.verbs());
            assertThat(origin.shareOfTask()).isEqualTo(segment.shareOfTask());
            assertThat(origin.kind()).isEqualTo(kind);
            assertThat(origin.sensitive()).isEqualTo(sensitive);
            assertThat(origin.session()).isEqualTo(session);
            assertThat(origin.sequence()).isEqualTo(sequence);
        }
    }
}
