package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutflowTest {

    private final Outflow flow = new Outflow(7);

    @Test
    void shouldAddUpWithinItsWindows() {
        // When
        flow.add(100, 1_000);
        flow.add(200, 2_000);

        // Then
        assertThat(flow.shortBytes(3_000)).isEqualTo(300);
        assertThat(flow.longBytes(3_000)).isEqualTo(300);
        assertThat(flow.calls(3_000)).isEqualTo(2);
    }

    @Test
    void shouldBeginAgainAfterFiveMinutesAndAfterAnHour() {
        // Given
        flow.add(100, 1_000);

        // When
        flow.add(50, 1_000 + Outflow.SHORT_MILLIS + 1);

        // Then
        assertThat(flow.shortBytes(400_000)).isEqualTo(50);
        assertThat(flow.longBytes(400_000)).isEqualTo(150);
        assertThat(flow.longBytes(2_000 + Outflow.LONG_MILLIS)).isZero();
        assertThat(flow.calls(2_000 + Outflow.LONG_MILLIS)).isZero();
    }
}
