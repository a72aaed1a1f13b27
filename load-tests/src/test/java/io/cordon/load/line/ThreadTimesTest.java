package io.cordon.load.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.load.line.ThreadTimes.Worker;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadTimesTest {

    @Test
    void shouldAddUpWhatThreadsOfOneUseTookSinceALook() {
        // Given
        ThreadTimes before = new ThreadTimes(Map.of(new Worker("1", "compilers"), 1_000_000L));
        ThreadTimes now = new ThreadTimes(Map.of(
                new Worker("1", "compilers"), 3_000_000L,
                new Worker("2", "compilers"), 1_000_000L,
                new Worker("3", "its own work"), 5_000_000L));

        // When
        String told = now.since(before).forEach(1_000);

        // Then
        assertThat(told).isEqualTo("8.0 us (compilers 3.0 us, its own work 5.0 us)");
    }

    @Test
    void shouldKnowThreadsOfAJavaProcessByTheBeginningOfTheirNames() {
        assertThat(ThreadTimes.use("C2 CompilerThre\n")).isEqualTo("compilers");
        assertThat(ThreadTimes.use("kafka-producer-\n")).isEqualTo("producer");
        assertThat(ThreadTimes.use("GC Thread#1\n")).isEqualTo("collector");
        assertThat(ThreadTimes.use("round1.Detectio\n")).isEqualTo("its own work");
    }

    @Test
    void shouldSaySoWhereTheSystemDoesNotTell() {
        assertThat(ThreadTimes.UNKNOWN.since(ThreadTimes.UNKNOWN).forEach(10)).isEqualTo("not told by this system");
    }
}
