package io.cordon.operations.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.sign.DocumentSigner;
import io.cordon.schemas.sign.VerifyingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogDirectoryTest {

    private static final Entry OF_ANOTHER =
            new Entry("../other", LineKind.DECISION, SampleLog.AT, new Position("containment", 1, 7), Facts.node());

    @TempDir
    private Path directory;

    /** Nobody has been heard of yet when a hole is found: that is at the start, before the first record. */
    @Test
    void shouldTellAHoleInEveryTenantsLogWhenItIsFoundAtTheStart() throws IOException {
        // Given
        write();

        // When
        try (LogDirectory log = open()) {
            log.gap(new Position("requests", 0, 5), 3, SampleLog.AT);
        }

        // Then
        assertThat(report("acme").kinds()).containsEntry("gap", 1L);
        assertThat(report("%2E%2E%2Fother").kinds()).containsEntry("gap", 1L);
        assertThat(report("acme").intact()).isTrue();
    }

    @Test
    void shouldGoOnBehindTheHoleWhenNothingComesAfterIt() {
        // Given
        try (LogDirectory log = open()) {
            log.gap(new Position("requests", 0, 5), 3, SampleLog.AT);
        }

        // When
        try (LogDirectory again = open()) {
            // Then
            assertThat(again.next()).containsEntry("requests/0", 8L);
        }
    }

    @Test
    void shouldEndAtTheStartAndGiveTheDirectoryBackWhenAFileWasChanged() throws IOException {
        // Given
        write();
        Path file = directory.resolve("acme/000000000001.jsonl");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("s-4", "s-5"));

        // When // Then
        assertThatThrownBy(this::open).isInstanceOf(LogException.class).hasMessageContaining("not as it was written");
        Files.writeString(file, text);
        open().close();
    }

    @Test
    void shouldKnowWhenItLastWasOnTheDisk() {
        // Given
        try (LogDirectory log = open()) {
            assertThat(log.saved()).isEmpty();
            log.checkpoint(SampleLog.AT);
        }

        // When
        try (LogDirectory again = open()) {
            // Then
            assertThat(again.saved())
                    .hasValueSatisfying(
                            saved -> assertThat(saved).isBetween(Instant.now().minusSeconds(60), Instant.now()));
        }
    }

    @Test
    void shouldLeaveAloneWhatIsNoLog() throws IOException {
        // Given
        Files.createDirectories(directory.resolve("lost+found"));

        // When
        try (LogDirectory log = open()) {
            log.append(SampleLog.entry(4));
        }

        // Then
        assertThat(directory.resolve("lost+found")).isEmptyDirectory();
    }

    private void write() {
        try (LogDirectory log = open()) {
            log.append(SampleLog.entry(4));
            log.append(OF_ANOTHER);
        }
    }

    private LogDirectory open() {
        return LogDirectory.open(directory, 1 << 20, new DocumentSigner(SampleLog.KEY));
    }

    private LogReport report(String folder) throws IOException {
        return new LogVerifier(VerifyingKeys.of(SampleLog.KEY))
                .verify(new Segments(directory.resolve(folder)).all(), Optional.empty());
    }
}
