package io.cordon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartCommandTest {

    /** Before a broker is started in vain. */
    @Test
    void shouldRefuseImagesThatCannotBeRun(@TempDir Path empty) {
        // Given
        StringWriter said = new StringWriter();

        // When
        int code = CordonCommand.commandLine()
                .setErr(new PrintWriter(said, true))
                .execute("quickstart", "--once", "--images", empty.toString());

        // Then
        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).startsWith("--images: ");
    }
}
