package io.cordon.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TopicsCommandTest {

    private static final PrintStream STANDARD_ERROR = System.err;

    @TempDir
    private Path directory;

    @AfterEach
    void restore() {
        System.setErr(STANDARD_ERROR);
    }

    @Test
    void shouldSayWhatToLookAtWhenNoBrokerAnswers() throws Exception {
        // Given
        var errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
        Path impatient = Files.writeString(
                directory.resolve("client.properties"), "default.api.timeout.ms=300\nrequest.timeout.ms=200\n");

        // When
        int status = new CommandLine(new TopicsCommand())
                .execute("--bootstrap", "127.0.0.1:1", "--kafka-properties", impatient.toString());

        // Then
        assertThat(status).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("cordon: cannot", "is 127.0.0.1:1 the right address and the broker up");
    }
}
