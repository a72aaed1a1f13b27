package io.cordon.cli.operate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.grant.FileGrantSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CanaryCommandTest {

    private final PrintStream out = System.out;
    private final InputStream in = System.in;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @BeforeEach
    void listen() {
        FileGrantSource.createKeyFile(directory.resolve("grants.json"), "acme");
        System.setOut(new PrintStream(written, true, UTF_8));
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setIn(in);
    }

    @Test
    void shouldPrintBaitAndThePrintThatItIsKnownByWhereverItStands() {
        // Given
        canary("--format", "github-pat");
        List<String> made = lines();
        String value = made.getFirst().substring("value: ".length());

        // When
        System.setIn(new ByteArrayInputStream(("  " + value + "\n").getBytes(UTF_8)));
        canary("--existing");

        // Then
        assertThat(value).startsWith("ghp_");
        assertThat(lines()).containsExactly(made.getLast());
        assertThat(made.getLast()).matches("print: [0-9a-f]{32}");
    }

    @Test
    void shouldMakeUpAnotherOneEachTime() {
        // When
        canary();
        List<String> first = lines();
        canary();

        // Then
        assertThat(lines()).doesNotContainAnyElementsOf(first);
    }

    /** A random one may look like an example. */
    @Test
    void shouldShowNoValueWithoutItsPrint() {
        for (int i = 0; i < 200; i++) {
            assertThat(canary()).isZero();
            assertThat(lines()).hasSize(2);
        }
    }

    @Test
    void shouldRefuseAFormatThatThereIsNotAndAValueThatCouldBeGuessed() {
        // When, Then
        assertThat(canary("--format", "no-such-format")).isEqualTo(2);
        System.setIn(new ByteArrayInputStream("password: hunter2".getBytes(UTF_8)));
        assertThat(canary("--existing")).isEqualTo(2);
        assertThat(lines()).isEmpty();
    }

    private int canary(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--grants";
        arguments[1] = directory.resolve("grants.json").toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new CommandLine(new CanaryCommand())
                .setErr(new java.io.PrintWriter(new ByteArrayOutputStream()))
                .execute(arguments);
    }

    /** What was written since the last question. */
    private List<String> lines() {
        List<String> lines = written.toString(UTF_8).lines().toList();
        written.reset();
        return lines;
    }
}
