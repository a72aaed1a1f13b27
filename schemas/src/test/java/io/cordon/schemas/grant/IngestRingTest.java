package io.cordon.schemas.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.schemas.secret.KeyFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grants of one epoch go on counting when the tenant's keys are of the next. */
class IngestRingTest {
    private static final byte[] KEY = "acme/s-1".getBytes(StandardCharsets.UTF_8);
    private static final byte[] VALUE = {0, 0, 0, 0, 1, 2, 3};

    @TempDir
    private Path directory;

    private Path first;
    private Path second;

    @BeforeEach
    void renew() {
        first = directory.resolve("first.json");
        second = directory.resolve("second.json");
        FileGrantSource.createKeyFile(first, "acme");
        FileGrantSource.createKeyFileAfter(second, first);
    }

    @Test
    void shouldVerifyUnderTheEpochThatAGrantNames() {
        // Given
        Granted before = granted(first);
        Granted after = granted(second);

        // When
        IngestRing ring = IngestRing.fromKeyFile(second);

        // Then
        assertThat(before.grant().keyEpoch()).isEqualTo("1");
        assertThat(after.grant().keyEpoch()).isEqualTo("2");
        assertThat(verifies(ring, before)).isTrue();
        assertThat(verifies(ring, after)).isTrue();
        assertThat(verifies(IngestRing.fromKeyFile(first), after)).isFalse();
    }

    @Test
    void shouldKeepAllThatCountedWhenRenewedAgain() {
        // Given
        Path third = directory.resolve("third.json");

        // When
        FileGrantSource.createKeyFileAfter(third, second);

        // Then
        assertThat(verifies(IngestRing.fromKeyFile(third), granted(first))).isTrue();
        assertThat(verifies(IngestRing.fromKeyFile(third), granted(second))).isTrue();
    }

    @Test
    void shouldPrintUnderOtherKeysThanBefore() {
        assertThat(granted(second).treePrintKey()).isNotEqualTo(granted(first).treePrintKey());
        assertThat(granted(second).crossKey().orElseThrow())
                .isNotEqualTo(granted(first).crossKey().orElseThrow());
    }

    @Test
    void shouldKeepOfAnEpochThatIsOverNothingThatPrints() throws IOException {
        assertThat(Files.readString(second)).containsOnlyOnce("printKey").containsOnlyOnce("crossKey");
    }

    @Test
    void shouldShowNoKeyAndRefuseOneThatIsCut() throws IOException {
        // Given
        assertThat(IngestRing.fromKeyFile(second).toString()).contains("acme", "<redacted>");
        String text = Files.readString(second);

        // When
        Files.writeString(second, text.replaceAll("(\"keyEpoch\" : \"1\",\\s+\"ingestKey\" : \")[^\"]+", "$1AAAA"));

        // Then
        assertThatThrownBy(() -> IngestRing.fromKeyFile(second))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("former.ingestKey must have 32 bytes");
    }

    private static boolean verifies(IngestRing ring, Granted granted) {
        byte[] mac = granted.macKey().mac(KEY, VALUE);
        return ring.find(granted.grant().keyEpoch())
                .filter(key -> key.derive(granted.encodedGrant()).verify(KEY, VALUE, mac))
                .isPresent();
    }

    private static Granted granted(Path file) {
        return new FileGrantSource(file)
                .grant(new GrantRequest(
                        "acme", "runtime", "mailer-1", "mailer", "s-1", "s-1", Optional.empty(), "", false));
    }
}
