package io.cordon.load.survival;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.load.traffic.Harm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaultRecordTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldTellTheSlowestAnswerOfEachPartitionToHarmThatWasDoneMeanwhile() {
        // Given
        FaultRecord fault = new FaultRecord("kill-detection", "detect-1", 10 * SECOND, 20 * SECOND, true);
        List<HarmTime> harms = List.of(
                harm("before", 0, 9).deniedAt(18 * SECOND),
                harm("quick", 0, 11).deniedAt(12 * SECOND),
                harm("slow", 0, 12).deniedAt(16 * SECOND),
                harm("elsewhere", 1, 13).deniedAt(13 * SECOND),
                harm("never", 2, 14),
                harm("after", 3, 21).deniedAt(22 * SECOND));

        // When
        Map<Integer, Double> longest = fault.withoutDetection(harms);

        // Then
        assertThat(longest).containsExactly(Map.entry(0, 4.0), Map.entry(1, 0.0));
    }

    @Test
    void shouldCountTheFirstDenialOnly() {
        // When
        HarmTime time = harm("held", 0, 1).deniedAt(3 * SECOND).deniedAt(9 * SECOND);

        // Then
        assertThat(time.took()).hasValueSatisfying(took -> assertThat(took).hasSeconds(2));
    }

    private static HarmTime harm(String session, int partition, long second) {
        return new HarmTime(new Harm("event", session, "clerk"), partition, second * SECOND);
    }
}
