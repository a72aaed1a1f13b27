package io.cordon.connectors.ssf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetQueueTest {
    @TempDir
    private Path directory;

    @Test
    void shouldGiveTheOldestFirstUntilItIsAcknowledged() throws IOException {
        // Given
        var queue = filled("a", "b", "c");

        // When
        var first = queue.oldest(2);
        queue.remove(List.of("a", "unknown"));

        // Then
        assertThat(first.keySet()).containsExactly("a", "b");
        assertThat(queue.oldest(2).keySet()).containsExactly("b", "c");
    }

    @Test
    void shouldHoldItsTokensInOrderOverARestart() throws IOException {
        // Given
        filled("b", "a").remove(List.of());
        var unfinished = directory.resolve("0000000000000000009.x.jws.part");
        Files.writeString(unfinished, "half");

        // When
        var restarted = SetQueue.open(directory, 10);
        restarted.offer("c", "token c");

        // Then
        assertThat(restarted.oldest(10))
                .containsExactly(Map.entry("b", "token b"), Map.entry("a", "token a"), Map.entry("c", "token c"));
    }

    @Test
    void shouldNotGiveUpWhatWaitsForSomethingNewer() throws IOException {
        // Given
        var queue = SetQueue.open(directory, 1);
        queue.offer("a", "token a");

        // When
        var offer = queue.offer("b", "token b");

        // Then
        assertThat(offer).isEqualTo(SetQueue.Offer.FULL);
        assertThat(queue.oldest(10).keySet()).containsExactly("a");
    }

    @Test
    void shouldTakeATokenOnce() throws IOException {
        // Given
        var queue = filled("a");

        // When
        var offer = queue.offer("a", "token a, signed anew");

        // Then
        assertThat(offer).isEqualTo(SetQueue.Offer.WAITING_ALREADY);
        assertThat(queue.oldest(10)).containsExactly(Map.entry("a", "token a"));
    }

    @Test
    void shouldForgetOnlyWhatIsTooOld() throws IOException {
        // Given
        var queue = filled("a", "b");

        // When
        int young = queue.expire(Instant.now().minus(Duration.ofHours(1)));
        int old = queue.expire(Instant.now().plus(Duration.ofHours(1)));

        // Then
        assertThat(young).isZero();
        assertThat(old).isEqualTo(2);
        assertThat(SetQueue.open(directory, 10).size()).isZero();
    }

    private SetQueue filled(String... ids) throws IOException {
        var queue = SetQueue.open(directory, 10);
        for (String id : ids) {
            queue.offer(id, "token " + id);
        }
        return queue;
    }
}
