package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WritersTest {

    private final Writers writers = new Writers();

    @Test
    void shouldCloseAllHolesWhenEventsComeInAnyOrder() {
        // Given
        List<Position> positions = new ArrayList<>();
        for (long sequence = 0; sequence < 8; sequence++) {
            positions.add(at(sequence));
        }

        for (int seed = 0; seed < 200; seed++) {
            Collections.shuffle(positions, new Random(seed));
            Writers shuffled = new Writers();

            // When
            for (Position position : positions) {
                assertThat(shuffled.look(position)).isEqualTo(Placement.NEW);
                shuffled.take(position, 0);
            }

            // Then
            assertThat(shuffled.gaps()).isEmpty();
            assertThat(positions).allMatch(position -> shuffled.look(position) == Placement.REPEAT);
        }
    }

    @Test
    void shouldTellARepeatFromAContradiction() {
        // Given
        writers.take(at(0), 0);

        // Then
        assertThat(writers.look(at(0))).isEqualTo(Placement.REPEAT);
        assertThat(writers.look(new Position("w", 1, 0, 99))).isEqualTo(Placement.CONTRADICTION);
        assertThat(writers.look(new Position("w", 2, 0, 99))).isEqualTo(Placement.NEW);
        assertThat(writers.look(new Position("other", 1, 0, 99))).isEqualTo(Placement.NEW);
    }

    @Test
    void shouldNotMoveTheMarkWhenAWriterJumps() {
        // Given
        writers.take(at(0), 0);
        Position far = at(1L << 62);

        // When
        boolean jumps = writers.jumps(far);
        writers.take(far, 1);

        // Then
        assertThat(jumps).isTrue();
        assertThat(writers.look(at(1))).isEqualTo(Placement.NEW);
        assertThat(writers.look(far)).isEqualTo(Placement.REPEAT);
        writers.take(at(1), 2);
        assertThat(writers.gaps()).isEmpty();
    }

    @Test
    void shouldNeverSkipWhatIsNewWhenThereWereManyWriters() {
        for (int writer = 0; writer < 50; writer++) {
            Position position = new Position("w" + writer, 1, 0, 1);
            assertThat(writers.look(position)).isEqualTo(Placement.NEW);
            writers.take(position, 0);
        }
        assertThat(writers.look(new Position("w0", 1, 1, 1))).isEqualTo(Placement.NEW);
    }

    private static Position at(long sequence) {
        return new Position("w", 1, sequence, 7 * sequence);
    }
}
