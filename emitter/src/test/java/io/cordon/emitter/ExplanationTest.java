package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.emitter.support.BrokenGuard;
import io.cordon.emitter.support.FixedGuard;
import io.cordon.emitter.support.Stage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a runtime is told when a call may not run. */
class ExplanationTest {
    private static final ToolCall SINK = ToolCall.of("send_email", Map.of("to", "a@b.example"));

    @TempDir
    private Path directory;

    @Test
    void shouldHandOnTheGuardsWordsNextToItsCode() {
        // When
        CallPermit permit = ask(FixedGuard.saying(Decision.DENY));

        // Then
        assertThat(permit.reason()).isEqualTo("fixed");
        assertThat(permit.explanation()).isEqualTo("it is fixed so");
        assertThatThrownBy(permit::orThrow)
                .isInstanceOf(CallDeniedException.class)
                .hasMessageEndingWith("DENY, fixed. it is fixed so");
    }

    @Test
    void shouldExplainWhenTheGuardItselfFails() {
        assertThat(ask(BrokenGuard.THROWING).explanation()).contains("could not be judged", "tell those who run");
    }

    private CallPermit ask(CallGuard guard) {
        try (var stage = new Stage(directory, builder -> builder.guard(guard))) {
            return stage.emitter().open(SessionRequest.of("a", "a")).beforeCall(SINK);
        }
    }
}
