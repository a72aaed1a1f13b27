package io.cordon.connectors.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactionTest {
    private static final String SECRET = "s3cr3t-of-the-agent";

    @Test
    void shouldNotShowTheSecretInAnyRecordThatHoldsIt() {
        // Given
        var credential = new CredentialView(
                "c1",
                CredentialKind.OAUTH2_TOKEN,
                "as",
                "client",
                Validation.INTROSPECTION,
                Optional.empty(),
                Optional.of(SecretValue.of(SECRET)));
        var point = new PointRequest("cmd", "t", credential);

        // When
        var shown = point + " " + new ContainmentStep(point, "s", PreState.unknown()) + " "
                + new ReleaseStep(point, "s", PreState.unknown()) + " " + new ProbeRequest(point, Instant.EPOCH);

        // Then
        assertThat(shown).doesNotContain(SECRET).contains("redacted");
    }

    @Test
    void shouldRefuseToRevealWhatWasDestroyed() {
        // Given
        var secret = SecretValue.of(SECRET);

        // When
        secret.close();

        // Then
        assertThat(secret.isDestroyed()).isTrue();
        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldReadARotatedFileAtOnce(@TempDir Path folder) throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("secret"), "first\n");
        var ref = SecretRef.parse("file:" + file).orElseThrow();
        assertThat(ref.read().reveal()).isEqualTo("first");

        // When
        Files.writeString(file, "second\n");

        // Then
        assertThat(ref.read().reveal()).isEqualTo("second");
    }

    @Test
    void shouldKeepEvidenceOnOneBoundedLine() {
        // Given
        var text = "line one\nforged: line two" + "x".repeat(1_000);

        // When
        var evidence = Evidence.catalogue(text);

        // Then
        assertThat(evidence.text()).doesNotContain("\n").hasSize(500);
        assertThat(evidence.line()).startsWith("weaker, catalogue only: line one forged");
    }
}
