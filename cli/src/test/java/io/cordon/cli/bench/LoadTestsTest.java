package io.cordon.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTestsTest {

    @TempDir
    private Path module;

    @Test
    void shouldRunOnTheClassPathOfTheLoadTests() throws IOException {
        // Given
        Files.writeString(module.resolve("class-path"), "/jars/jmh.jar\n");

        // When
        List<String> command = new LoadTests(module).command(List.of("--full"));

        // Then
        assertThat(command)
                .contains(module.resolve("cordon-load-tests.jar") + ":/jars/jmh.jar")
                .endsWith("--full");
    }

    @Test
    void shouldSayHowToBuildWhatIsMissing() {
        assertThatThrownBy(() -> new LoadTests(module).command(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mvn -Pquick package");
    }
}
