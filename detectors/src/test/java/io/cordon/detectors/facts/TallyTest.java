package io.cordon.detectors.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    @Test
    void shouldCountTheSameThingOnce() {
        // Given
        tally.note(1, 1000);
        tally.note(1, 2000);
        tally.note(2, 3000);

        // Then
        assertThat(tally.since(0)).isEqualTo(2);
        assertThat(tally.with(2, 0)).isEqualTo(2);
        assertThat(tally.with(3, 0)).isEqualTo(3);
    }

    @Test
    void shouldForgetWhatIsTooLongAgo() {
        // Given
        tally.note(1, 1000);
        tally.note(2, 5000);

        // Then
        assertThat(tally.since(2000)).isEqualTo(1);
        assertThat(tally.with(1, 2000)).isEqualTo(2);
    }

    @Test
    void shouldStayBoundedAndKeepTheLatest() {
        // When
        for (int i = 0; i < 1000; i++) {
            tally.note(i, i);
        }

        // Then
        assertThat(tally.since(0)).isEqualTo(Tally.LIMIT);
        assertThat(tally.holds(999)).isTrue();
        assertThat(tally.holds(0)).isFalse();
    }

    @Test
    void shouldBeTheSameAfterStorage() {
        // Given
        for (int i = 0; i < 20; i++) {
            tally.note(i, i);
        }
        StateWriter first = new StateWriter();
        tally.encode(first);

        // When
        Tally read = Tally.decode(new StateReader(first.toBytes()));
        read.note(77, 77);
        tally.note(77, 77);

        // Then
        StateWriter expected = new StateWriter();
        tally.encode(expected);
        StateWriter actual = new StateWriter();
        read.encode(actual);
        assertThat(actual.toBytes()).isEqualTo(expected.toBytes());
    }
}
