package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaProcessTest {
    @TempDir
    private Path directory;

    @Test
    void shouldRunUntilItIsKilled() {
        // Given
        var process = greeter("stay").start();

        // When
        process.kill();

        // Then
        assertThat(process.isAlive()).isFalse();
        assertThat(process.exitStatus()).isEqualTo(128 + 9);
    }

    @Test
    void shouldStopOnRequest() {
        // Given
        var process = greeter("stay").start();

        // When
        process.close();
        process.close();

        // Then
        assertThat(process.exitStatus()).isEqualTo(128 + 15);
    }

    @Test
    void shouldGetItsEnvironment() {
        // When
        try (var process = greeter("stay").environment("GREETED", "world").start()) {

            // Then
            assertThat(process.tail(5)).isEqualTo("hello world");
        }
    }

    @Test
    void shouldSayWhatItWroteWhenItEndsBeforeItIsReady() {
        // Given
        var builder = greeter("leave").ready(Readiness.logged("never"), Duration.ofSeconds(20));

        // When // Then
        assertThatThrownBy(builder::start)
                .isInstanceOf(PartException.class)
                .hasMessageContaining("greeter ended with status 3 before it was ready")
                .hasMessageContaining("hello null");
    }

    @Test
    void shouldBeEndedWhenItIsNotReadyInTime() {
        // Given
        var builder = greeter("stay").ready(Readiness.logged("never"), Duration.ofSeconds(2));

        // When // Then
        assertThatThrownBy(builder::start).hasMessageContaining("greeter was not ready within 2 s");
    }

    private JavaProcessBuilder greeter(String what) {
        return JavaProcess.builder()
                .name("greeter")
                .mainClass(Greeter.class.getName())
                .heapMegabytes(32)
                .arguments(what)
                .directory(directory)
                .log(Path.of("greeter.log"))
                .ready(Readiness.logged("hello"), Duration.ofSeconds(20));
    }
}
