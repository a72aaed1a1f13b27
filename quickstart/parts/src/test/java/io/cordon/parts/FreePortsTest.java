package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void shouldNeverGiveAPortTwice() {
        // When
        var ports = IntStream.range(0, 200).map(i -> FreePorts.next()).boxed().toList();

        // Then
        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port > 1024 && port < 65536);
    }
}
