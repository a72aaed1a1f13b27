package io.cordon.topology.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryPlanTest {

    private static final long MIB = 1 << 20;

    @Test
    void shouldFitWhenThereIsRoomForCodeAndThreadsBesideHeapAndStores() {
        assertThat(new MemoryPlan(768 * MIB, 96 * MIB, 1_114 * MIB).fits()).isTrue();
    }

    @Test
    void shouldNotFitWhenStoresTakeWhatTheRestNeeds() {
        assertThat(new MemoryPlan(768 * MIB, 97 * MIB, 1_114 * MIB).fits()).isFalse();
    }
}
