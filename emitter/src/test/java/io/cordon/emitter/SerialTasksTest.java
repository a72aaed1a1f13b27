package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SerialTasksTest {
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void shouldRunTasksInOrderOneAfterTheOther() {
        // Given
        var tasks = new SerialTasks(pool);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());

        // When
        IntStream.range(0, 1_000).forEach(i -> tasks.execute(() -> done.add(i)));

        // Then
        assertThat(tasks.awaitIdle(Duration.ofSeconds(10))).isTrue();
        assertThat(done)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void shouldNotWaitLongerThanItMay() {
        // Given
        var tasks = new SerialTasks(pool);
        var blocked = new CountDownLatch(1);
        tasks.execute(() -> await(blocked));

        // When
        boolean idle = tasks.awaitIdle(Duration.ofMillis(1));

        // Then
        blocked.countDown();
        assertThat(idle).isFalse();
        assertThat(tasks.awaitIdle(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void shouldLeaveNothingUndoneWhenThePoolIsGone() {
        // Given
        var tasks = new SerialTasks(pool);
        var done = new ArrayList<Integer>();
        pool.shutdownNow();

        // When
        tasks.execute(() -> done.add(1));
        tasks.execute(() -> done.add(2));

        // Then
        assertThat(done).containsExactly(1, 2);
        assertThat(tasks.idle()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
