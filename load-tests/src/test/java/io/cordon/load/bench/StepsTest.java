package io.cordon.load.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

    private final Steps steps = new Steps();

    @Test
    void shouldKeepWhatWasMeasuredBeforeAndAfterAFailure() {
        // Given
        Iterator<Integer> values = List.of(10, 0, 5).iterator();

        // When
        List<Integer> measured = steps.attempts(3, "round", () -> 100 / values.next());

        // Then
        assertThat(measured).containsExactly(10, 20);
        assertThat(steps.failures()).containsExactly("round 2: / by zero");
    }

    @Test
    void shouldFailWhereNothingWasMeasured() {
        assertThatThrownBy(() -> steps.attempts(2, "round", StepsTest::fail))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("round 1: no broker; round 2: no broker");
    }

    private static int fail() {
        throw new IllegalStateException("no broker");
    }
}
