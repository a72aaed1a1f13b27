package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cordon.parts.OAuth2Options.Client;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OAuth2OptionsTest {
    private static final OAuth2Options OPTIONS =
            OAuth2Options.of(Client.withScopes("agent", "top-secret", "mail.send"));

    @Test
    void shouldKeepSecretsOutOfText() {
        assertThat(OPTIONS.toString()).contains("agent").doesNotContain("top-secret");
    }

    @Test
    void shouldNeedAClient() {
        assertThatThrownBy(OAuth2Options::of).hasMessageContaining("without clients");
    }

    @Test
    void shouldBeWrittenForItsOwnerOnly(@TempDir Path directory) throws IOException {
        // When
        var file = new OAuth2Configuration(OPTIONS, 8080).write(directory.resolve("server.properties"));

        // Then
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).content().contains("cordon.clients[0].secret=top-secret", "server.port=8080");
    }
}
