package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.facts.KnownSecret.Way;
import io.cordon.detectors.facts.ValueOrigin.Source;
import io.cordon.detectors.print.GramPrints;
import io.cordon.detectors.print.ValueKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private static final long GOLD = 0x9E3779B97F4A7C15L;

    private final PrintPages pages = PrintPages.inMemory();
    private final Provenance provenance = new Provenance(pages);

    @Test
    void shouldKeepEachClassWhenAnotherFloods() {
        // Given
        add(1, Source.UNTRUSTED_TOOL, false);
        add(2, Source.TRUSTED_TOOL, true);

        // When
        for (int i = 100; i < 10_000; i++) {
            add(i, Source.TRUSTED_TOOL, false);
        }
        add(50, Source.EXTERNAL, false);

        // Then
        assertThat(find(1).onlyUntrusted()).isTrue();
        assertThat(find(2).sensitive()).isTrue();
        assertThat(find(50).from(Source.EXTERNAL)).isTrue();
        assertThat(provenance.incomplete()).isFalse();
    }

    @Test
    void shouldSayThatItIsIncompleteWhenUntrustedValuesNoLongerFit() {
        // When
        for (int i = 1; i < 10_000; i++) {
            add(i, Source.UNTRUSTED_TOOL, false);
        }

        // Then
        assertThat(provenance.incomplete()).isTrue();
        assertThat(find(1).known()).isTrue();
        assertThat(provenance.size()).isLessThanOrEqualTo(Provenance.LIMIT);
    }

    @Test
    void shouldFindTheSameWhenReadBackFromPages() {
        // Given
        for (int i = 1; i < 700; i++) {
            add(i, i % 2 == 0 ? Source.UNTRUSTED_TOOL : Source.USER, i % 5 == 0);
        }
        StateWriter out = new StateWriter();
        provenance.flush();
        provenance.encode(out);

        // When
        Provenance read = Provenance.decode(new StateReader(out.toBytes()), pages);

        // Then
        for (int i = 1; i < 1400; i++) {
            assertThat(read.find(i * GOLD)).isEqualTo(find(i));
        }
    }

    @Test
    void shouldKeepTheMoreTellingSegmentWhenAValueIsSeenAgain() {
        // Given
        ValueOrigin mention = ValueOrigin.of(
                Source.UNTRUSTED_TOOL, new SegmentTrace(false, false, false, 1, 0, 60), ValueKind.EMAIL, false, 0, 3);
        ValueOrigin order = ValueOrigin.of(
                Source.UNTRUSTED_TOOL, new SegmentTrace(false, true, false, 2, 5, 4), ValueKind.EMAIL, false, 1, 9);

        // Then
        assertThat(mention.and(order).startsWithVerb()).isTrue();
        assertThat(mention.and(order).sequence()).isEqualTo(9);
        assertThat(order.and(mention)).isEqualTo(order);
        assertThat(mention.and(order).kind()).isEqualTo(ValueKind.EMAIL);
    }

    @Test
    void shouldClearAValueWhenTheUserNamesItLater() {
        // Given
        add(1, Source.UNTRUSTED_TOOL, false);

        // When
        add(1, Source.USER, false);

        // Then
        assertThat(find(1).onlyUntrusted()).isFalse();
    }

    @Test
    void shouldNeverPushOutASecret() {
        // Given
        Secrets secrets = new Secrets();

        // When
        for (int i = 1; i <= 1000; i++) {
            secrets.add(new KnownSecret(i * GOLD, Way.READ, 0, i, 0, 0, Optional.empty()), 160, GramPrints.NONE);
        }

        // Then
        assertThat(secrets.find(GOLD)).isNotNull();
        assertThat(secrets.size()).isEqualTo(Secrets.LIMIT);
        assertThat(secrets.overflow()).isTrue();
    }

    private ValueOrigin find(int i) {
        return provenance.find(i * GOLD);
    }

    private void add(int i, Source source, boolean sensitive) {
        SegmentTrace trace = new SegmentTrace(false, false, false, 1, 0, 0);
        provenance.add(i * GOLD, ValueOrigin.of(source, trace, ValueKind.EMAIL, sensitive, 0, i));
    }
}
