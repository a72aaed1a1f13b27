package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.support.FixedGuard;
import io.cordon.emitter.support.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModeTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"OFF,ALLOW", "SHADOW,ALLOW", "STEP_UP,STEP_UP", "ENFORCE,DENY"})
    void shouldWeakenWhatAGuardSays(Mode mode, Decision expected) {
        assertThat(mode.effective(Decision.DENY)).isEqualTo(expected);
    }

    @Test
    void shouldRecordInShadowWhatTheGuardWouldHaveDone() {
        try (var stage = stage(FixedGuard.saying(Decision.DENY), Mode.SHADOW)) {
            // Given
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            var permit = session.beforeCall(ToolCall.of("send_email", Map.of("to", "a@b.example")));

            // Then
            assertThat(permit.allowed()).isTrue();
            var gate = stage.awaitEvents(2).get(1).getToolCallRequested().getGate();
            assertThat(gate.getDecision()).isEqualTo(io.cordon.schemas.avro.Decision.DENY);
            assertThat(gate.getMode()).isEqualTo(io.cordon.schemas.avro.Mode.SHADOW);
        }
    }

    @Test
    void shouldNotAskTheGuardWhenItIsOff() {
        // Given
        var guard = FixedGuard.saying(Decision.DENY);
        try (var stage = stage(guard, Mode.OFF)) {
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            var permit = session.beforeCall(ToolCall.of("send_email", Map.of("to", "a@b.example")));

            // Then
            assertThat(permit.allowed()).isTrue();
            assertThat(guard.contexts()).isEmpty();
            assertThat(guard.observed()).isEmpty();
            assertThat(stage.awaitEvents(2).get(1).getToolCallRequested().getGate())
                    .isNull();
        }
    }

    @Test
    void shouldShowTheGuardEachEventInOrderAndInFinalForm() {
        // Given
        var guard = FixedGuard.saying(Decision.DENY);
        try (var stage = stage(guard, Mode.ENFORCE)) {
            var session = stage.emitter().open(SessionRequest.of("a", "a"));

            // When
            session.contentReceived(ContentSource.user(), "hello");
            session.beforeCall(ToolCall.of("send_email", Map.of("to", "a@b.example")));
            session.heartbeat();
            stage.close();

            // Then
            assertThat(guard.observed()).containsExactlyElementsOf(stage.events());
            assertThat(guard.observed().get(2).getToolCallRequested().getGate().getDecision())
                    .isEqualTo(io.cordon.schemas.avro.Decision.DENY);
        }
    }

    private Stage stage(CallGuard guard, Mode mode) {
        return new Stage(directory, builder -> builder.guard(guard).mode(mode));
    }
}
