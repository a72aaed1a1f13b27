package io.cordon.load.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.load.line.Stages.Passage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {

    private static final long MILLI = 1_000_000;

    @Test
    void shouldTakeTheMeanOfEachStageOverTheSlowestHundredth() {
        // Given: 148 fast ones and two slow ones
        List<Passage> all = new ArrayList<>();
        for (int i = 0; i < 148; i++) {
            all.add(passage(1, 1, 1));
        }
        all.add(passage(10, 40, 2));
        all.add(passage(20, 20, 4));

        // When
        Stages slowest = Stages.ofSlowest(all);

        // Then
        assertThat(slowest).isEqualTo(new Stages(2, 15, 30, 3));
        assertThat(slowest.toString()).contains("(2)", "15 ms to the broker, 30 until", "3 until the gate");
    }

    @Test
    void shouldBeOfNoneWhereThereIsNone() {
        assertThat(Stages.ofSlowest(List.of())).isEqualTo(new Stages(0, 0, 0, 0));
    }

    private static Passage passage(long taken, long told, long heard) {
        long due = 7 * MILLI;
        return new Passage(
                due, due + taken * MILLI, due + (taken + told) * MILLI, due + (taken + told + heard) * MILLI);
    }
}
