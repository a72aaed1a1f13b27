package io.cordon.emitter;

import static io.cordon.schemas.avro.EventKind.CONTENT_RECEIVED;
import static io.cordon.schemas.avro.EventKind.DATA_MOVED;
import static io.cordon.schemas.avro.EventKind.SESSION_ENDED;
import static io.cordon.schemas.avro.EventKind.SESSION_STARTED;
import static io.cordon.schemas.avro.EventKind.TOOL_CALL_COMPLETED;
import static io.cordon.schemas.avro.EventKind.TOOL_CALL_REQUESTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.support.FixedGuard;
import io.cordon.emitter.support.OutlineGuard;
import io.cordon.emitter.support.Stage;
import io.cordon.schemas.avro.Event;
import io.cordon.schemas.avro.ToolCallRequested;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read after the agent's thread has gone on has the place that it was given before. */
class ReadOnTheWayTest {
    private static final ToolCall READ = ToolCall.of("read_file", Map.of("path", "/tmp/x"));
    private static final ToolCall MAIL = ToolCall.of("send_email", Map.of("to", "a@b.example", "body", "hello"));

    @TempDir
    private Path directory;

    @TempDir
    private Path other;

    @Test
    void shouldSayThingsInTheOrderInWhichTheyWereReported() {
        try (var stage = new Stage(directory)) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            session.afterCall(session.beforeCall(READ), ToolResult.succeeded("what the file says"));
            session.dataMoved(DataMovement.of("/tmp/x", "/tmp/y", 1));
            session.contentReceived(ContentSource.user(), "and now?");
            session.beforeCall(READ);
            session.close();
            stage.transport().away(false);

            // Then
            List<Event> events = stage.awaitEvents(7);
            assertThat(Stage.kinds(events))
                    .containsExactly(
                            SESSION_STARTED,
                            TOOL_CALL_REQUESTED,
                            TOOL_CALL_COMPLETED,
                            DATA_MOVED,
                            CONTENT_RECEIVED,
                            TOOL_CALL_REQUESTED,
                            SESSION_ENDED);
            assertThat(events)
                    .extracting(Event::getSequence)
                    .containsExactlyElementsOf(LongStream.range(0, 7).boxed().toList());
        }
    }

    @Test
    void shouldTellArgumentsAsTheyWereWhenTheCallWasReported() {
        try (var stage = new Stage(directory)) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            Map<String, Object> arguments = new HashMap<>(READ.arguments());

            // When
            var permit = session.beforeCall(ToolCall.of("read_file", arguments));
            arguments.clear();
            stage.transport().away(false);

            // Then
            ToolCallRequested told = stage.awaitEvents(2).get(1).getToolCallRequested();
            assertThat(told.getArguments()).hasSize(1);
            assertThat(hex(told.getArgumentDigest())).isEqualTo(permit.argumentDigest());
            assertThat(told.getTool()).isEqualTo(permit.tool());
            assertThat(told.getCallId()).isEqualTo(permit.callId());
            assertThat(told.getCapability().name())
                    .isEqualTo(permit.capability().name());
        }
    }

    @Test
    void shouldReadAtOnceWhatMayChangeLater() {
        try (var stage = new Stage(directory)) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            var path = new StringBuilder("/tmp/x");

            // When
            session.beforeCall(ToolCall.of("read_file", Map.of("path", path)));
            path.append("/and/much/more");
            stage.transport().away(false);

            // Then
            assertThat(stage.awaitEvents(2)
                            .get(1)
                            .getToolCallRequested()
                            .getArguments()
                            .get(0)
                            .getLength())
                    .isEqualTo("/tmp/x".length());
        }
    }

    @Test
    void shouldPermitACallThatNobodyJudgesAsOneThatIsJudged() {
        var guard = FixedGuard.saying(Decision.ALLOW);
        try (var judged = new Stage(other, builder -> builder.guard(guard).mode(Mode.SHADOW));
                var reported = new Stage(directory, builder -> builder.mode(Mode.SHADOW))) {
            // When
            var asked = judged.emitter().open(SessionRequest.of("a", "a")).beforeCall(MAIL);
            var told = reported.emitter().open(SessionRequest.of("a", "a")).beforeCall(MAIL);

            // Then
            assertThat(told)
                    .usingRecursiveComparison()
                    .ignoringFields("requestedAt", "argumentDigest", "reason", "explanation")
                    .isEqualTo(asked);
            assertThat(told.argumentDigest()).hasSameSizeAs(asked.argumentDigest());
        }
    }

    @Test
    void shouldShowTheGuardAResultBeforeItJudgesTheNextCall() {
        var guard = FixedGuard.saying(Decision.ALLOW);
        try (var stage = new Stage(directory, builder -> builder.guard(guard).mode(Mode.SHADOW))) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            var read = session.beforeCall(READ);

            // When
            session.afterCall(read, ToolResult.succeeded("what the file says"));
            session.beforeCall(MAIL);

            // Then
            assertThat(Stage.kinds(guard.observed()))
                    .containsExactly(SESSION_STARTED, TOOL_CALL_REQUESTED, TOOL_CALL_COMPLETED, TOOL_CALL_REQUESTED);
            assertThat(guard.observed()
                            .get(2)
                            .getToolCallCompleted()
                            .getResult()
                            .getSegments())
                    .isNotEmpty();
            assertThat(guard.contexts().get(1).extractionPending()).isFalse();
            stage.transport().away(false);
        }
    }

    @Test
    void shouldReadOnTheWayWhatAGuardDidNotAskFor() {
        var guard = OutlineGuard.allowing();
        try (var stage = new Stage(directory, builder -> builder.guard(guard))) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            Map<String, Object> arguments = new HashMap<>(READ.arguments());

            // When
            session.beforeCall(ToolCall.of("read_file", arguments));
            arguments.put("path", "/elsewhere");
            boolean observedBefore = Stage.kinds(guard.observed()).contains(TOOL_CALL_REQUESTED);
            session.beforeCall(READ);
            stage.transport().away(false);

            // Then
            List<Event> events = stage.awaitEvents(3);
            var told = events.get(1).getToolCallRequested();
            assertThat(guard.outlined()).isEqualTo(List.of(0, 0));
            assertThat(told.getArguments().get(0).getValues().remaining()).isPositive();
            assertThat(told.getArguments())
                    .isEqualTo(events.get(2).getToolCallRequested().getArguments());
            assertThat(told.getGate()).isNotNull();
            assertThat(observedBefore).isFalse();
            assertThat(Stage.kinds(guard.observed())).startsWith(SESSION_STARTED, TOOL_CALL_REQUESTED);
        }
    }

    @Test
    void shouldReadAtOnceWhatIsLong() {
        var guard = OutlineGuard.allowing();
        try (var stage = new Stage(directory, builder -> builder.guard(guard))) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            session.beforeCall(ToolCall.of("read_file", Map.of("path", "x/".repeat(2_000))));

            // Then
            assertThat(Stage.kinds(guard.observed())).contains(TOOL_CALL_REQUESTED);
            stage.transport().away(false);
        }
    }

    @Test
    void shouldKeepLittleFromTheGuardWhenNobodyCalls() {
        var guard = FixedGuard.saying(Decision.ALLOW);
        try (var stage = new Stage(directory, builder -> builder.guard(guard))) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            for (int i = 0; i < 200; i++) {
                session.contentReceived(ContentSource.user(), "message " + i);
            }

            // Then
            assertThat(guard.observed()).hasSizeGreaterThan(200 - 65);
            stage.transport().away(false);
        }
    }

    private static String hex(ByteBuffer digest) {
        byte[] bytes = new byte[digest.remaining()];
        digest.duplicate().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
