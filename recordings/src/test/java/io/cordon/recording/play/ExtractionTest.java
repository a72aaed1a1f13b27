package io.cordon.recording.play;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.detectors.event.Payload;
import io.cordon.extract.tool.ToolCatalog;
import io.cordon.recording.TraceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractionTest {

    private static final String SESSION = """
            {"session_id": "s", "agent_type": "office", "seq": 0, "event": "session_start", "args": {"task": "read"}}
            {"session_id": "s", "agent_type": "office", "seq": 1, "event": "user_prompt", "args": {"text": "please"}}
            {"session_id": "s", "agent_type": "office", "seq": 2, "event": "tool_call", "tool": "read_file", "args": {"path": "a.txt"}}
            {"session_id": "s", "agent_type": "office", "seq": 3, "event": "tool_result", "tool": "read_file", "result_text": "seven"}
            {"session_id": "s", "agent_type": "office", "seq": 4, "event": "session_end"}
            """;

    @TempDir
    private Path directory;

    @Test
    void shouldMakeOneEventOfEachLine() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("session.jsonl"), SESSION);

        // When
        PreparedSession prepared =
                new Extraction(ToolCatalog.empty()).of(TraceFile.read(file).getFirst());

        // Then
        List<Class<?>> kinds = List.of(
                Payload.SessionStarted.class,
                Payload.ContentReceived.class,
                Payload.ToolCallRequested.class,
                Payload.ToolCallCompleted.class,
                Payload.SessionEnded.class);
        assertThat(prepared.events())
                .<Class<?>>extracting(event -> event.payload().getClass())
                .isEqualTo(kinds);
    }

    @Test
    void shouldLayAResultToItsCall() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("session.jsonl"), SESSION);

        // When
        PreparedSession prepared =
                new Extraction(ToolCatalog.empty()).of(TraceFile.read(file).getFirst());

        // Then
        assertThat(prepared.events().get(3).payload())
                .isInstanceOfSatisfying(
                        Payload.ToolCallCompleted.class,
                        completed -> assertThat(completed.callId()).isEqualTo("2"));
    }
}
