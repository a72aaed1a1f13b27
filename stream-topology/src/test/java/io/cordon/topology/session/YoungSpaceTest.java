package io.cordon.topology.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.MemoryUsage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YoungSpaceTest {
    private static final long CAPACITY = 160;

    @ParameterizedTest
    @CsvSource({"0, false", "139, false", "140, true", "160, true"})
    void shouldBeNearlyFullInItsLastEighth(long used, boolean nearly) {
        // When / Then
        assertThat(YoungSpace.isNearlyFull(new MemoryUsage(-1, used, CAPACITY, -1)))
                .isEqualTo(nearly);
    }
}
