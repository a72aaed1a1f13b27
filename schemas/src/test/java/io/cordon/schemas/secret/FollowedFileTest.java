package io.cordon.schemas.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowedFileTest {
    private long nanos = Long.MAX_VALUE - 1;

    @TempDir
    private Path directory;

    @Test
    void shouldLookAgainOnlyAfterThePause() throws IOException {
        // Given
        Path file = directory.resolve("file");
        Files.writeString(file, "one");
        FollowedFile<String> followed =
                new FollowedFile<>(file, FollowedFileTest::text, Duration.ofSeconds(1), () -> nanos);

        // When
        Files.writeString(file, "another");

        // Then
        nanos += 999_999_999;
        assertThat(followed.get()).isEqualTo("one");
        nanos += 1;
        assertThat(followed.get()).isEqualTo("another").isSameAs(followed.get());
    }

    @Test
    void shouldCallTheNextKeyAfterTheNumberOfTheLast() {
        assertThat(NextName.after("1")).isEqualTo("2");
        assertThat(NextName.after("sealing-9")).isEqualTo("sealing-10");
        assertThat(NextName.after("2024-06")).isEqualTo("2024-7");
        assertThat(NextName.after("summer")).isEqualTo("summer-2");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
