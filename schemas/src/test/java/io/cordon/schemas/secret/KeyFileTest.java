package io.cordon.schemas.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void posix() {
        Assumptions.assumeTrue(
                directory.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no POSIX permissions");
        file = directory.resolve("key.json");
    }

    @Test
    void shouldBeReadableByItsOwnerOnlyWhenSecretIsWritten() throws IOException {
        KeyFile.writeSecret(file, document());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyFile.readSecret(file, "test").bytes("key")).containsExactly(1, 2, 3);
        assertThat(KeyFile.readSecret(file, "test").toString()).doesNotContain("AQID");
    }

    @Test
    void shouldKeepTheFileWhenOneExists() {
        KeyFile.writeSecret(file, document());
        assertThatThrownBy(() -> KeyFile.writeSecret(file, document()))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void shouldRefuseSecretsWhenOthersMayReadOrGroupMayChange() throws IOException {
        KeyFile.writeSecret(file, document());
        for (String open : new String[] {"rw----r--", "rw--w----", "rw-----w-"}) {
            permit(open);
            assertThatThrownBy(() -> KeyFile.readSecret(file, "test"))
                    .as(open)
                    .hasMessageContaining("is refused")
                    .hasMessageContaining("chmod 600");
        }
        // As an orchestrator mounts it.
        permit("r--r-----");
        assertThat(KeyFile.readSecret(file, "test").text("name")).isEqualTo("n");
    }

    @Test
    void shouldRefusePublicKeysWhenOthersMayChangeThem() throws IOException {
        KeyFile.writePublic(file, document());
        permit("rw-r--r--");
        assertThat(KeyFile.readPublic(file, "test").text("name")).isEqualTo("n");
        permit("rw-r--rw-");
        assertThatThrownBy(() -> KeyFile.readPublic(file, "test")).hasMessageContaining("chmod go-w");
    }

    @Test
    void shouldShowNothingOfTheFileWhenItIsDamaged() throws IOException {
        Files.writeString(file, "{\"key\": s3cret");
        permit("rw-------");
        assertThatThrownBy(() -> KeyFile.readSecret(file, "test"))
                .hasMessageContaining("is no JSON")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void shouldSayWhenItsKeysWereMade() throws IOException {
        // Given
        Path keys = directory.resolve("keys.json");
        ObjectNode several = KeyFile.document("test", Optional.empty());
        KeyFile.date(several.putArray("keys").addObject(), Instant.EPOCH.plusSeconds(5));
        KeyFile.date(several.withArray("keys").addObject(), Instant.EPOCH);
        KeyFile.writePublic(keys, several);
        Path half = directory.resolve("half.json");
        several.withArray("keys").addObject();
        KeyFile.writePublic(half, several);
        KeyFile.writeSecret(file, document());
        Path before = Files.writeString(directory.resolve("before.json"), "{\"version\": 1, \"kind\": \"test\"}");
        Path pem = Files.writeString(directory.resolve("tls.key"), "-----BEGIN PRIVATE KEY-----");

        // When // Then
        assertThat(KeyFile.made(file))
                .contains(KeyFile.readSecret(file, "test").created().orElseThrow());
        assertThat(KeyFile.made(keys)).contains(Instant.EPOCH);
        assertThat(KeyFile.made(half))
                .as("one of them may be older than all others")
                .isEmpty();
        assertThat(KeyFile.made(before)).isEmpty();
        assertThat(KeyFile.made(pem)).isEmpty();
    }

    @Test
    void shouldNotRepeatWhatStandsInPlaceOfAName() {
        for (String secret : List.of("hunter2", "/hunter2", "aGk/hunter2+x", "-----BEGIN PRIVATE KEY-----\nhunter2")) {
            assertThatThrownBy(() -> KeyFile.readSecret(Path.of(secret), "test"))
                    .as(secret)
                    .isInstanceOf(KeyFileException.class)
                    .hasMessageContaining("there is no such file")
                    .hasMessageNotContaining("hunter2")
                    .hasNoCause();
            assertThatThrownBy(() -> PemTls.context(file, file, Path.of(secret)))
                    .as(secret)
                    .hasMessageNotContaining("hunter2")
                    .hasNoCause();
        }
    }

    @Test
    void shouldNameAFileThatIsMissingWhereThePlaceIsThere() {
        assertThat(FileName.of(directory.resolve("none.json")))
                .isEqualTo(directory.resolve("none.json").toString());
        assertThat(FileName.of(directory.resolve("not-mounted").resolve("none.json")))
                .isEqualTo(directory.resolve("...").toString());
    }

    @Test
    void shouldSayWhatIsWrongWhenContentDoesNotFit() {
        ObjectNode document = document();
        document.put("key", "%");
        KeyFile.writeSecret(file, document);
        assertThatThrownBy(() -> KeyFile.readSecret(file, "other")).hasMessageContaining("not of kind other");
        assertThatThrownBy(() -> KeyFile.readSecret(file, "test").bytes("key")).hasMessageContaining("no Base64");
        assertThatThrownBy(() -> KeyFile.readSecret(file, "test").text("absent"))
                .hasMessageContaining("'absent'");
        Path newer = directory.resolve("newer.json");
        KeyFile.writeSecret(newer, document().put("version", 2));
        assertThatThrownBy(() -> KeyFile.readSecret(newer, "test")).hasMessageContaining("version 2");
        assertThatThrownBy(() -> KeyFile.readSecret(directory.resolve("none"), "test"))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("none");
    }

    private void permit(String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static ObjectNode document() {
        return KeyFile.document("test").put("name", "n").put("key", new byte[] {1, 2, 3});
    }
}
