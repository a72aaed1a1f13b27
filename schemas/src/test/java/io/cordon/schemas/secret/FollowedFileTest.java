package io.cordon.schemas.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
    void shouldReadTogetherWhatBelongsTogetherAndOnceForEachChange() throws IOException {
        // Given
        Path one = Files.writeString(directory.resolve("one"), "1");
        Path two = Files.writeString(directory.resolve("two"), "1");
        AtomicInteger reads = new AtomicInteger();
        FollowedFile<String> followed = FollowedFile.together(List.of(one, two), () -> {
            reads.incrementAndGet();
            return pair(one, two);
        });

        // When
        Files.writeString(one, "22");

        // Then
        assertThat(followed.get()).isEqualTo("1").isSameAs(followed.get());
        assertThat(reads).as("told once").hasValue(2);
        Files.writeString(two, "22");
        assertThat(followed.get()).isEqualTo("22");
        assertThat(reads).hasValue(3);
    }

    private static String pair(Path one, Path two) {
        if (!text(one).equals(text(two))) {
            throw new KeyFileException("no pair", null);
        }
        return text(one);
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
