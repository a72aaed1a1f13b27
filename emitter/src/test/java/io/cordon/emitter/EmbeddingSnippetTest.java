package io.cordon.emitter;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.emitter.support.Stage;
import io.cordon.schemas.avro.EventKind;
import io.cordon.schemas.grant.FileGrantSource;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippet of the README, compiled and run. */
class EmbeddingSnippetTest {
    @TempDir
    private Path directory;

    @Test
    void shouldConfigureAnEmitter() {
        // Given
        Path keyFile = directory.resolve("acme.keys");
        FileGrantSource.createKeyFile(keyFile, "acme");

        // When
        // snippet: configure
        EmitterConfig config = EmitterConfig.builder("acme", "support-desk")
                .kafka("localhost:9092")
                .registry(URI.create("http://localhost:8081"))
                .grants(new FileGrantSource(keyFile))
                .build();
        // end of snippet

        // Then
        assertThat(config.mode()).isEqualTo(Mode.ENFORCE);
        assertThat(config.toString()).doesNotContain("9092");
    }

    @Test
    void shouldReportACall() {
        try (var stage = new Stage(directory)) {
            // When
            embed(stage.emitter(), "Send the invoice to a@b.example", Map.of("to", "a@b.example"));

            // Then
            assertThat(Stage.kinds(stage.awaitEvents(4)))
                    .containsExactly(
                            EventKind.SESSION_STARTED,
                            EventKind.TOOL_CALL_REQUESTED,
                            EventKind.TOOL_CALL_COMPLETED,
                            EventKind.SESSION_ENDED);
        }
    }

    private static void embed(Emitter emitter, String task, Map<String, Object> arguments) {
        // snippet: embed
        try (AgentSession session =
                emitter.open(SessionRequest.of("mailer-7", "mailer").withTask(task))) {
            CallPermit permit = session.beforeCall(ToolCall.of("send_email", arguments));
            if (permit.allowed()) {
                session.afterCall(permit, ToolResult.succeeded(sendEmail(arguments)));
            } else {
                session.afterCall(permit, ToolResult.denied());
            }
        }
        // end of snippet
    }

    private static String sendEmail(Map<String, Object> arguments) {
        return "sent to " + arguments.get("to");
    }
}
