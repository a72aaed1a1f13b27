package io.cordon.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.Samples;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFileTest {

    @TempDir
    private Path directory;

    @Test
    void shouldReadSessionsWithTheirEventsInOrder() {
        // When
        List<TraceSession> sessions = Samples.sessions();

        // Then
        assertThat(sessions)
                .extracting(TraceSession::id)
                .containsExactly("t-ordinary-1", "t-ordinary-2", "t-ordinary-3", "t-steered-1", "t-secret-1");
        assertThat(sessions.get(0).events())
                .extracting(TraceEvent::sequence)
                .isSorted()
                .startsWith(0);
    }

    @Test
    void shouldReadAGzippedFileLikeAPlainOne() throws IOException {
        // Given
        Path zipped = directory.resolve("sample.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(Samples.file("sample.jsonl"), out);
        }

        // Then
        assertThat(TraceFile.read(zipped)).isEqualTo(Samples.sessions());
    }

    @Test
    void shouldNameFileAndLineWhenALineIsNoJson() throws IOException {
        // Given
        Path broken = Files.writeString(directory.resolve("broken.jsonl"), "\n{\"session_id\": ");

        // Then
        assertThatThrownBy(() -> TraceFile.read(broken))
                .isInstanceOf(TraceFormatException.class)
                .hasMessageContaining("broken.jsonl:2: no JSON object");
    }

    @Test
    void shouldNameTheMissingField() throws IOException {
        // Given
        Path broken = Files.writeString(directory.resolve("broken.jsonl"), "{\"session_id\": \"s\"}");

        // Then
        assertThatThrownBy(() -> TraceFile.read(broken)).hasMessageContaining("the field agent_type is missing");
    }
}
