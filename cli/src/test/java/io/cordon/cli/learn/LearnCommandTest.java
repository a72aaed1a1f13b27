package io.cordon.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.cli.Samples;
import io.cordon.detectors.baseline.Baselines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LearnCommandTest {

    @TempDir
    private Path directory;

    @Test
    void shouldLearnFromBenignSessionsOnly() {
        // When
        Baselines baselines =
                learn("--labels", Samples.file("sample.labels.jsonl").toString());

        // Then: three of the five are labelled benign
        assertThat(baselines.of(Baselines.ALL_TYPES).orElseThrow().learnt()).isEqualTo(3);
        assertThat(baselines.all()).hasSizeGreaterThan(1).noneMatch(baseline -> baseline.warm());
    }

    @Test
    void shouldLearnFromSessionsThatEndedCleanWithoutLabels() {
        assertThat(learn().of(Baselines.ALL_TYPES).orElseThrow().learnt()).isEqualTo(3);
    }

    @Test
    void shouldLearnTheSameTwice() {
        assertThat(learn().encode()).isEqualTo(learn().encode());
    }

    @Test
    void shouldWriteOneReadableObjectALine() throws IOException {
        // When
        Baselines baselines = learn("--json", directory.resolve("readable").toString());

        // Then
        List<String> lines = Files.readAllLines(directory.resolve("readable"));
        assertThat(lines).hasSameSizeAs(baselines.all()).allMatch(line -> line.startsWith("{\"id\":"));
    }

    @Test
    void shouldNameTheFileThatHoldsNoBaselines() throws IOException {
        // Given
        Path other = Files.writeString(directory.resolve("other"), "something else");

        // Then
        assertThatThrownBy(() -> BaselineFile.read(other)).hasMessageStartingWith(other + " holds no baselines: ");
    }

    private Baselines learn(String... more) {
        Path out = directory.resolve("baselines");
        CommandLine command = new CommandLine(new LearnCommand());
        command.setUnmatchedArgumentsAllowed(false);
        String[] arguments = new String[more.length + 3];
        arguments[0] = Samples.file("sample.jsonl").toString();
        arguments[1] = "--out";
        arguments[2] = out.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        assertThat(command.execute(arguments)).isZero();
        return BaselineFile.read(out);
    }
}
