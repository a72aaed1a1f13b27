package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.support.FixedGuard;
import io.cordon.emitter.support.Stage;
import io.cordon.extract.Capability;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.avro.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriteAheadTest {
    private static final ToolCall SINK = ToolCall.of("send_email", Map.of("to", "a@b.example", "body", "hello"));
    private static final ToolCall READ = ToolCall.of("read_file", Map.of("path", "/tmp/x"));

    @TempDir
    private Path directory;

    @Test
    void shouldHaveTheBrokersWordBeforeASinkRuns() {
        try (var stage = stage(FixedGuard.saying(Decision.ALLOW), Mode.ENFORCE, Duration.ofSeconds(30))) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            var permit = session.beforeCall(SINK);

            // Then
            assertThat(permit.allowed()).isTrue();
            assertThat(permit.capability()).isEqualTo(Capability.EGRESS);
            assertThat(Stage.kinds(stage.events())).contains(EventKind.TOOL_CALL_REQUESTED);
            assertThat(stage.emitter().stats().acknowledged()).isEqualTo(2);
        }
    }

    @Test
    void shouldStopASinkThatTheBrokerDoesNotAcknowledgeAndSaySo() {
        try (var stage = stage(FixedGuard.saying(Decision.ALLOW), Mode.ENFORCE, Duration.ofMillis(20))) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            stage.transport().silent(true);

            // When
            var permit = session.beforeCall(SINK);
            session.afterCall(permit, ToolResult.denied());

            // Then
            assertThat(permit.decision()).isEqualTo(Decision.STEP_UP);
            assertThat(permit.reason()).isEqualTo("not-acknowledged");
            assertThat(permit.explanation()).contains("Nobody confirmed in time", "Make the call again");
            var completed = stage.awaitEvents(3).get(2).getToolCallCompleted();
            assertThat(completed.getOutcome()).isEqualTo(Outcome.DENIED);
            assertThat(completed.getErrorClass()).isEqualTo("not-acknowledged");
            stage.close();
            assertThat(stage.events()).hasSize(4);
            assertThat(stage.emitter().stats().unacknowledgedSinks()).isOne();
        }
    }

    @Test
    void shouldReportASinkThatRanAlthoughItWasStopped() {
        try (var stage = stage(FixedGuard.saying(Decision.ALLOW), Mode.ENFORCE, Duration.ofMillis(20))) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            stage.transport().silent(true);
            var permit = session.beforeCall(SINK);

            // When
            session.afterCall(permit, ToolResult.succeeded("sent"));

            // Then
            assertThat(stage.awaitEvents(4).get(3).getToolCallCompleted().getOutcome())
                    .isEqualTo(Outcome.SUCCEEDED);
        }
    }

    @Test
    void shouldAllowAnUnacknowledgedSinkWithoutAGate() {
        try (var stage = stage(Guards.allowAll(), Mode.ENFORCE, Duration.ofMillis(20))) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));
            stage.transport().silent(true);

            // When
            var permit = session.beforeCall(SINK);

            // Then
            assertThat(permit.allowed()).isTrue();
            assertThat(stage.emitter().stats().unacknowledgedSinks()).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "SHADOW", "STEP_UP"})
    void shouldWaitForNobodyBelowEnforceMode(Mode mode) {
        try (var stage = stage(FixedGuard.saying(Decision.ALLOW), mode, Duration.ofSeconds(30))) {
            // Given
            stage.transport().silent(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            var permit = session.beforeCall(SINK);

            // Then
            assertThat(permit.allowed()).isTrue();
            assertThat(stage.emitter().stats().unacknowledgedSinks()).isZero();
        }
    }

    @Test
    void shouldNotWaitBeforeACallThatIsNoSink() {
        try (var stage = stage(FixedGuard.saying(Decision.ALLOW), Mode.ENFORCE, Duration.ofSeconds(30))) {
            // Given
            stage.transport().away(true);
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            var permit = session.beforeCall(READ);

            // Then
            assertThat(permit.allowed()).isTrue();
            assertThat(stage.emitter().stats().unacknowledgedSinks()).isZero();
        }
    }

    private Stage stage(CallGuard guard, Mode mode, Duration acknowledgement) {
        return new Stage(
                directory,
                builder -> builder.guard(guard)
                        .mode(mode)
                        .deadlines(new Deadlines(acknowledgement, Duration.ofMillis(5), Duration.ofMillis(500))));
    }
}
