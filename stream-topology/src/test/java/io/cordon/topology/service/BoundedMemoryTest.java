package io.cordon.topology.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.topology.config.StreamSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedMemoryTest {

    private static final long MIB = 1 << 20;

    @Test
    void shouldLeaveAllToBlocksWhenThereIsNoMoreThanTheyWant() {
        assertThat(rows(96, 48, 768)).isZero();
        assertThat(rows(128, 48, 768)).isZero();
    }

    @Test
    void shouldHaveRowsTakeMostOfWhatIsMoreWhenThereIs() {
        assertThat(rows(256, 48, 768)).isEqualTo(140 * MIB);
        assertThat(rows(2048, 48, 4096)).isEqualTo(1708 * MIB);
        assertThat(rows(256, 64, 768)).isEqualTo(112 * MIB);
    }

    @Test
    void shouldHaveRowsTakeNoMoreThanTheProcessMayHaveOutsideItsHeap() {
        assertThat(rows(2048, 48, 768)).isEqualTo(704 * MIB);
        assertThat(rows(2048, 48, 64)).isZero();
    }

    private static long rows(long memory, long writeBuffers, long outsideTheHeap) {
        StreamSettings settings =
                new StreamSettings(Duration.ofSeconds(1), 1, 1, true, memory * MIB, writeBuffers * MIB, 32 * MIB);
        return BoundedMemory.rows(settings, outsideTheHeap * MIB);
    }
}
