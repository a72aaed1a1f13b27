package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedSourcesTest {

    private final NamedSources sources = new NamedSources();

    @Test
    void shouldLetTheOldestGoWhenThereAreTooMany() {
        // When
        for (int sequence = 0; sequence <= NamedSources.LIMIT; sequence++) {
            sources.add(2, sequence);
        }

        // Then
        assertThat(sources.has(2, 0)).isFalse();
        assertThat(sources.has(2, 1)).isTrue();
        assertThat(sources.has(2, NamedSources.LIMIT)).isTrue();
        assertThat(sources.has(1, NamedSources.LIMIT)).isFalse();
    }

    @Test
    void shouldNotKeepWhatAnOriginCannotTellFromOthers() {
        // When
        sources.add(0, ValueOrigin.MAX_SEQUENCE);

        // Then
        assertThat(sources.isEmpty()).isTrue();
    }

    @Test
    void shouldStandBehindAllThatAFormerReleaseReads() {
        // Given
        PrintPages pages = PrintPages.inMemory();
        TreeFacts tree = TreeFacts.blank(pages);
        byte[] former = tree.encode();

        // When
        tree.namedSources().add(1, 300);
        byte[] stored = tree.encode();

        // Then
        assertThat(stored).startsWith(former).hasSizeGreaterThan(former.length);
        assertThat(TreeFacts.decode(stored, pages).fromNamedSource(1, 300)).isTrue();
        assertThat(TreeFacts.decode(stored, pages).encode()).isEqualTo(stored);
        assertThat(TreeFacts.decode(former, pages).fromNamedSource(1, 300)).isFalse();
    }
}
