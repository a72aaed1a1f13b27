package io.cordon.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cordon.schemas.grant.IngestRing;
import io.cordon.schemas.seal.SealingPublicKey;
import io.cordon.schemas.seal.SealingRing;
import io.cordon.schemas.sign.SigningKey;
import io.cordon.schemas.sign.VerifyingKeys;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeysCommandTest {

    @TempDir
    private Path directory;

    @Test
    void shouldGiveEachOperatorAKeyOfTheirOwnAndTrustAllOfThem() {
        // Given
        keys();

        // When
        int code = keys("--operator", "ada");

        // Then
        assertThat(code).isZero();
        assertThat(SigningKey.fromFile(directory.resolve("ada.json")).keyId()).isEqualTo("ada");
        assertThat(VerifyingKeys.fromFile(directory.resolve("operators-public.json"))
                        .keyIds())
                .containsExactlyInAnyOrder("operator-1", "ada");
    }

    @Test
    void shouldMakeAKeyForTheAuditLog() {
        // When
        keys();

        // Then
        assertThat(VerifyingKeys.fromFile(directory.resolve("audit-public.json"))
                        .keyIds())
                .containsExactly(
                        SigningKey.fromFile(directory.resolve("audit.json")).keyId());
    }

    @Test
    void shouldNeverWriteOverAKey() {
        // Given
        keys();
        keys("--operator", "ada");

        // When, Then
        assertThat(keys()).isEqualTo(2);
        assertThat(keys("--operator", "ada")).isEqualTo(2);
    }

    @Test
    void shouldMakeTheKeyAfterAnotherThatStillCounts() {
        // Given
        keys();
        Path next = directory.resolve("next");

        // When
        int grants = renewed(next, "grants.json");
        int sealing = renewed(next, "sealing.json");

        // Then
        assertThat(grants).isZero();
        assertThat(IngestRing.fromKeyFile(next.resolve("grants.json")).find("1"))
                .isPresent();
        assertThat(IngestRing.fromKeyFile(next.resolve("grants.json")).find("2"))
                .isPresent();
        assertThat(sealing).isZero();
        SealingRing ring = SealingRing.fromFile(next.resolve("sealing.json"));
        assertThat(ring.opening("sealing-1").keyId()).isEqualTo("sealing-1");
        assertThat(SealingPublicKey.fromFile(next.resolve("sealing-public.json"))
                        .keyId())
                .isEqualTo(ring.now().keyId())
                .isEqualTo("sealing-2");
        assertThat(renewed(next, "grants.json")).isEqualTo(2);
        assertThat(renewed(next, "audit.json")).isEqualTo(2);
    }

    private int renewed(Path next, String file) {
        return new CommandLine(new KeysCommand())
                .execute(
                        next.toString(),
                        "--tenant",
                        "acme",
                        "--renew",
                        directory.resolve(file).toString());
    }

    private int keys(String... more) {
        CommandLine command = new CommandLine(new KeysCommand());
        String[] arguments = new String[more.length + 3];
        arguments[0] = directory.toString();
        arguments[1] = "--tenant";
        arguments[2] = "acme";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return command.execute(arguments);
    }
}
