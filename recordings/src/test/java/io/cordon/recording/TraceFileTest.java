package io.cordon.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {

    private static final String TWO_SESSIONS = """
            {"session_id": "one", "agent_type": "office", "seq": 0, "event": "session_start", "args": {"task": "read"}}
            {"session_id": "one", "agent_type": "office", "seq": 1, "event": "tool_call", "tool": "read_file", "args": {"path": "a.txt"}}

            {"session_id": "two", "agent_type": "office", "seq": 0, "event": "session_end"}
            """;

    @TempDir
    private Path directory;

    @Test
    void shouldReadSessionsWithTheirEventsInOrder() throws IOException {
        // When
        List<TraceSession> sessions = TraceFile.read(file("plain.jsonl", TWO_SESSIONS));

        // Then
        assertThat(sessions).extracting(TraceSession::id).containsExactly("one", "two");
        assertThat(sessions.getFirst().events())
                .extracting(TraceEvent::kind)
                .containsExactly(TraceEvent.Kind.SESSION_START, TraceEvent.Kind.TOOL_CALL);
    }

    @Test
    void shouldReadAGzippedFileLikeAPlainOne() throws IOException {
        // Given
        Path zipped = directory.resolve("zipped.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(TWO_SESSIONS.getBytes(StandardCharsets.UTF_8));
        }

        // Then
        assertThat(TraceFile.read(zipped)).isEqualTo(TraceFile.read(file("plain.jsonl", TWO_SESSIONS)));
    }

    @Test
    void shouldNameFileAndLineWhenALineIsNoJson() throws IOException {
        // Given
        Path broken = file("broken.jsonl", "\n{\"session_id\": ");

        // Then
        assertThatThrownBy(() -> TraceFile.read(broken))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageContaining("broken.jsonl:2: no JSON object");
    }

    /** A log of a runtime has the lines of many sessions beside each other: parts of one must not be judged as several. */
    @Test
    void shouldRefuseASessionThatGoesOnAfterAnother() throws IOException {
        // Given
        Path mixed = file("mixed.jsonl", TWO_SESSIONS + TWO_SESSIONS);

        // Then
        assertThatThrownBy(() -> TraceFile.read(mixed))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageContaining("mixed.jsonl:5: session one goes on after another one began");
    }

    @Test
    void shouldRefuseASequenceThatIsNoNumber() throws IOException {
        // Given
        Path broken = file("broken.jsonl", TWO_SESSIONS.replace("\"seq\": 1", "\"seq\": \"first\""));

        // Then
        assertThatThrownBy(() -> TraceFile.read(broken))
                .hasMessageContaining("broken.jsonl:2: the field seq is no whole number");
    }

    @Test
    void shouldSayThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> TraceFile.read(directory.resolve("nowhere.jsonl")))
                .hasMessageContaining("nowhere.jsonl: there is no such file");
    }

    @Test
    void shouldNameTheMissingField() throws IOException {
        // Given
        Path broken = file("broken.jsonl", "{\"session_id\": \"s\"}");

        // Then
        assertThatThrownBy(() -> TraceFile.read(broken)).hasMessageContaining("the field agent_type is missing");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
