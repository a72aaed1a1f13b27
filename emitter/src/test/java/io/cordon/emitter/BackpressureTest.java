package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cordon.emitter.support.Stage;
import io.cordon.extract.ExtractLimits;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.EventKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackpressureTest {
    private static final int QUEUE = 20;

    @TempDir
    private Path directory;

    @Test
    void shouldCountWhatIsDroppedAndLeaveAHole() {
        try (var stage = stage()) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            for (int i = 0; i < 100; i++) {
                session.contentReceived(ContentSource.user(), "message " + i);
            }

            // When
            stage.transport().away(false);
            await().until(() -> stage.emitter().stats().queued() == 0);
            session.heartbeat();
            stage.close();

            // Then
            List<Event> events = stage.events();
            Event beat = events.stream()
                    .filter(event -> event.getKind() == EventKind.HEARTBEAT)
                    .findFirst()
                    .orElseThrow();
            long dropped = beat.getHeartbeat().getDropped();
            assertThat(dropped).isGreaterThanOrEqualTo(80);
            assertThat(beat.getSequence()).isEqualTo(101);
            assertThat(events).hasSize((int) (103 - dropped));
            assertThat(events).extracting(Event::getSequence).isSorted();
            assertThat(stage.emitter().stats().dropped()).isEqualTo(dropped);
        }
    }

    @Test
    void shouldKeepRoomForSinksWhenHeartbeatsAndContentFillTheQueue() {
        try (var stage = stage()) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            for (int i = 0; i < 50; i++) {
                session.heartbeat();
                session.contentReceived(ContentSource.user(), "noise");
                session.beforeCall(ToolCall.of("read_file", Map.of("path", "/tmp/noise")));
            }

            // When
            session.beforeCall(ToolCall.of("send_email", Map.of("to", "a@b.example")));

            // Then
            stage.transport().away(false);
            stage.close();
            assertThat(stage.events())
                    .filteredOn(event -> event.getKind() == EventKind.TOOL_CALL_REQUESTED)
                    .extracting(event -> event.getToolCallRequested().getTool())
                    .contains("send_email");
        }
    }

    @Test
    void shouldGiveUpWhatIsLeftWhenItClosesWhileNobodyTakesEvents() {
        try (var stage = stage()) {
            // Given
            stage.transport().away(true);
            stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            stage.close();

            // Then
            assertThat(stage.emitter().stats().dropped()).isEqualTo(2);
            assertThat(stage.emitter().stats().transportFailures()).isPositive();
        }
    }

    @Test
    void shouldCountEventsThatTheTransportLost() {
        try (var stage = stage()) {
            // Given
            stage.transport().losing(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            await().until(() -> stage.emitter().stats().dropped() == 1);

            // When
            stage.transport().losing(false);
            session.heartbeat();

            // Then
            var beat = stage.awaitEvents(1).get(0);
            assertThat(beat.getSequence()).isEqualTo(1);
            assertThat(beat.getHeartbeat().getDropped()).isOne();
        }
    }

    private Stage stage() {
        return new Stage(
                directory,
                builder -> builder.capacity(new Capacity(QUEUE, 16, 1, ExtractLimits.defaults()))
                        .deadlines(new Deadlines(Duration.ofMillis(20), Duration.ofMillis(5), Duration.ofMillis(500))));
    }
}
