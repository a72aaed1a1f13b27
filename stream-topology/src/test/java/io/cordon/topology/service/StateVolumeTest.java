package io.cordon.topology.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateVolumeTest {

    @TempDir
    private Path directory;

    @Test
    void shouldCountTheFilesOfAllTasks() throws Exception {
        // Given
        Path store = Files.createDirectories(directory.resolve("cordon-detect/0_1/rocksdb/facts"));
        Files.write(store.resolve("000012.sst"), new byte[5_000]);
        Files.write(directory.resolve("cordon-detect/0_1/.checkpoint"), new byte[100]);
        StateVolume state = new StateVolume(directory);

        // When // Then
        assertThat(state.used()).isEqualTo(5_100);
        assertThat(state.free()).isPositive().isLessThanOrEqualTo(state.whole());
    }

    @Test
    void shouldGiveNoNumberBeforeThereIsAnyState() {
        StateVolume state = new StateVolume(directory.resolve("none"));

        assertThat(state.used()).isZero();
        assertThat(state.free()).isNaN();
        assertThat(state.whole()).isNaN();
    }
}
