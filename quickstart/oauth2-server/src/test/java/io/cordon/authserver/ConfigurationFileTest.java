package io.cordon.authserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationFileTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------"})
    void shouldAcceptAFileThatOnlyItsOwnerMayRead(String rights) throws IOException {
        // When
        var file = ConfigurationFile.secret(file(rights));

        // Then
        assertThat(file.location()).startsWith("file:///").endsWith("server.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw-r--r--", "rw----r--"})
    void shouldRefuseAFileThatOthersMayRead(String rights) throws IOException {
        // Given
        var file = file(rights);

        // When // Then
        assertThatThrownBy(() -> ConfigurationFile.secret(file)).hasMessageContaining("must have the rights 0600");
    }

    @Test
    void shouldRefuseAFileThatIsNotThere() {
        assertThatThrownBy(() -> ConfigurationFile.secret(directory.resolve("none")))
                .hasMessageContaining("not readable");
    }

    private Path file(String rights) throws IOException {
        return Files.createFile(
                directory.resolve("server.properties"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights)));
    }
}
