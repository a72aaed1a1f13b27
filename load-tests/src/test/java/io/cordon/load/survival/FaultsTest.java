package io.cordon.load.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void shouldBringTheSameFaultsWithTheSameSeed() {
        // Given
        Faults one = new Faults(List.of(), 7);
        Faults other = new Faults(List.of(), 7);

        // When
        List<String> ofOne = Stream.generate(one::next).limit(25).toList();
        List<String> ofOther = Stream.generate(other::next).limit(25).toList();

        // Then
        assertThat(ofOne).isEqualTo(ofOther);
    }

    @Test
    void shouldBringEachKindOnceBeforeAnyComesAgain() {
        // Given
        List<String> kinds = List.of("kill-broker", "kill-detection", "full-disk");
        Faults faults = new Faults(kinds, 3);

        // When
        List<String> first = Stream.generate(faults::next).limit(3).toList();
        List<String> second = Stream.generate(faults::next).limit(3).toList();

        // Then
        assertThat(first).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(second).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void shouldNameTheFaultsThatThereAreWhenOneIsUnknown() {
        assertThatThrownBy(() -> new Faults(List.of("flood"), 1)).hasMessageContaining("kill-detection");
    }
}
