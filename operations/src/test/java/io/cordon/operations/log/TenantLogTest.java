package io.cordon.operations.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.sign.DocumentSigner;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantLogTest {

    private static final long ONE_FILE = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void shouldGoOnWithTheSameChainWhenOpenedAgain() throws IOException {
        // Given
        SampleLog.write(directory, 1, ONE_FILE);

        // When
        try (TenantLog log = SampleLog.open(directory, ONE_FILE)) {
            log.append(SampleLog.entry(3));
            log.checkpoint(SampleLog.AT);
        }

        // Then
        LogReport report = verify();
        assertThat(report.intact()).isTrue();
        assertThat(report.lines()).isEqualTo(7);
    }

    @Test
    void shouldNotWriteARecordTwiceWhenItComesAgainAfterARestart() throws IOException {
        // Given
        SampleLog.write(directory, 1, ONE_FILE);

        // When
        try (TenantLog log = SampleLog.open(directory, ONE_FILE)) {
            // Then
            assertThat(log.append(SampleLog.entry(1))).isFalse();
            assertThat(log.append(SampleLog.entry(2))).isFalse();
            assertThat(log.append(SampleLog.entry(3))).isTrue();
        }
    }

    @Test
    void shouldKnowWhatItHasFromTheLastFileAloneWhenFilesAreMany() throws IOException {
        // Given
        SampleLog.write(directory, 3, 1);

        // When
        try (TenantLog log = SampleLog.open(directory, 1)) {
            // Then
            assertThat(log.append(SampleLog.entry(0))).isFalse();
            assertThat(log.append(SampleLog.entry(9))).isTrue();
        }
    }

    @Test
    void shouldCutOffHalfALineAfterACrashAndTakeItsRecordAgain() throws IOException {
        // Given
        Path file = SampleLog.write(directory, 1, ONE_FILE).getFirst();
        try (TenantLog log = SampleLog.open(directory, ONE_FILE)) {
            log.append(SampleLog.entry(3));
        }
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 30));

        // When
        try (TenantLog log = SampleLog.open(directory, ONE_FILE)) {
            assertThat(log.append(SampleLog.entry(3))).isTrue();
            log.checkpoint(SampleLog.AT);
        }

        // Then
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void shouldBeginAFileAgainThatACrashLeftEmpty() throws IOException {
        // Given
        SampleLog.write(directory, 1, ONE_FILE);
        Files.writeString(new Segments(directory).beginningAt(6), "{\"seq\":6,", StandardOpenOption.CREATE_NEW);

        // When
        try (TenantLog log = SampleLog.open(directory, ONE_FILE)) {
            assertThat(log.append(SampleLog.entry(2))).isFalse();
            assertThat(log.append(SampleLog.entry(3))).isTrue();
            log.checkpoint(SampleLog.AT);
        }

        // Then
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void shouldRefuseToSignWhatSomebodyChanged() throws IOException {
        // Given
        Path file = SampleLog.write(directory, 1, ONE_FILE).getFirst();
        Files.writeString(file, Files.readString(file).replace("s-1", "s-2"));

        // When, Then
        assertThatThrownBy(() -> SampleLog.open(directory, ONE_FILE))
                .isInstanceOf(LogException.class)
                .hasMessageContaining("not as it was written");
    }

    @Test
    void shouldSayThatRecordsAreMissing() throws IOException {
        // When
        try (TenantLog log = SampleLog.open(directory, ONE_FILE)) {
            log.gap(new Position("requests", 0, 5), 3, SampleLog.AT);
            log.checkpoint(SampleLog.AT);
        }

        // Then
        assertThat(verify().kinds()).containsEntry("gap", 1L);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void shouldSignWithTheNewKeyWhenItsFileIsReplacedWhileItIsWritten(@TempDir Path keys) throws IOException {
        // Given
        Path file = keys.resolve("audit.json");
        SampleLog.KEY.writeTo(file);
        SigningKey next = SigningKey.generate("audit-2");
        try (TenantLog log = TenantLog.open("acme", directory, ONE_FILE, DocumentSigner.following(file))) {
            log.append(SampleLog.entry(0));
            log.checkpoint(SampleLog.AT);

            // When
            Path fresh = keys.resolve("fresh.json");
            next.writeTo(fresh);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            log.append(SampleLog.entry(1));
            log.checkpoint(SampleLog.AT);
        }

        // Then
        assertThat(verify(SampleLog.KEY, next).intact()).isTrue();
        assertThat(verify(SampleLog.KEY).intact()).isFalse();
    }

    @Test
    void shouldLetOneProcessWriteOnly() {
        // Given
        var signer = new DocumentSigner(SampleLog.KEY);
        try (LogDirectory first = LogDirectory.open(directory, ONE_FILE, signer)) {
            // When, Then
            assertThatThrownBy(() -> LogDirectory.open(directory, ONE_FILE, signer))
                    .isInstanceOf(LogException.class)
                    .hasMessageContaining("another process");
        }
    }

    @Test
    void shouldKeepTenantsApartAndReadOnWhereItEnded() {
        // Given
        var signer = new DocumentSigner(SampleLog.KEY);
        Entry other =
                new Entry("../other", LineKind.DECISION, SampleLog.AT, new Position("containment", 1, 7), Facts.node());

        // When
        try (LogDirectory log = LogDirectory.open(directory, ONE_FILE, signer)) {
            log.append(SampleLog.entry(4));
            log.append(other);
        }

        // Then
        try (LogDirectory again = LogDirectory.open(directory, ONE_FILE, signer)) {
            assertThat(again.next()).containsEntry("containment/0", 5L).containsEntry("containment/1", 8L);
        }
        assertThat(directory.resolve("acme")).isDirectory();
        assertThat(directory.resolve("%2E%2E%2Fother")).isDirectory();
    }

    private LogReport verify() throws IOException {
        return verify(SampleLog.KEY);
    }

    private LogReport verify(SigningKey... known) throws IOException {
        List<Path> files = new Segments(directory).all();
        return new LogVerifier(VerifyingKeys.of(known)).verify(files, Optional.empty());
    }
}
