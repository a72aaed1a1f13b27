package io.cordon.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;

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
