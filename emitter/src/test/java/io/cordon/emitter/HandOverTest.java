package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.extract.PrintKeys;
import io.cordon.extract.TreeKey;
import io.cordon.schemas.avro.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandOverTest {
    private static final Voice VOICE = new Voice(
            new SessionIdentity("t", "s", "s", Optional.empty(), 0, "a", "a", "i", "w", 1),
            new PrintKeys(TreeKey.of(new byte[16]), Optional.empty(), ""),
            Optional.empty(),
            new byte[0],
            Optional.empty());

    @ParameterizedTest
    @CsvSource({"HEARTBEAT,5", "CONTENT,8", "CALL,9", "VITAL,10"})
    void shouldKeepRoomForWhatMattersMore(Importance importance, int expected) {
        // Given
        var handOver = new HandOver(10);

        // When
        long admitted = IntStream.range(0, 20)
                .filter(i -> handOver.offer(outbound(importance)))
                .count();

        // Then
        assertThat(admitted).isEqualTo(expected);
        assertThat(handOver.size()).isEqualTo(expected);
    }

    @Test
    void shouldGiveBackInOrderAndThenNothingOnceClosed() {
        // Given
        var handOver = new HandOver(10);
        var first = outbound(Importance.VITAL);
        var second = outbound(Importance.VITAL);
        handOver.offer(first);
        handOver.offer(second);

        // When
        handOver.close();

        // Then
        assertThat(handOver.take()).isSameAs(first);
        assertThat(handOver.take()).isSameAs(second);
        assertThat(handOver.take()).isNull();
        assertThat(handOver.offer(first)).isFalse();
    }

    @Test
    void shouldWakeASleepingTaker() {
        // Given
        var handOver = new HandOver(10);
        List<Outbound> taken = Collections.synchronizedList(new ArrayList<>());
        var taker = new Thread(() -> {
            Outbound next = handOver.take();
            while (next != null) {
                taken.add(next);
                next = handOver.take();
            }
        });
        taker.start();
        await().until(() -> taker.getState() == Thread.State.TIMED_WAITING);

        // When
        handOver.offer(outbound(Importance.CALL));

        // Then
        await().until(() -> taken.size() == 1);
        handOver.close();
        await().until(() -> !taker.isAlive());
    }

    private static Outbound outbound(Importance importance) {
        return new Outbound(new Event(), VOICE, importance, null);
    }
}
