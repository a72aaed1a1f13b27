package io.cordon.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakOptionsTest {
    @TempDir
    private Path folder;

    @Test
    void shouldSayHowToGetKeycloakWhereItIsNot() {
        // When, Then
        assertThatThrownBy(() -> KeycloakProcess.start(options(folder)))
                .isInstanceOf(PartException.class)
                .hasMessageContaining("no Keycloak in " + folder);
        assertThatThrownBy(() -> KeycloakHome.in(folder))
                .isInstanceOf(PartException.class)
                .hasMessageContaining("--idp keycloak")
                .hasMessageContaining("176 MB");
    }

    @Test
    void shouldFindTheNewestThatLiesUnpacked() throws IOException {
        // Given
        unpacked("keycloak-26.7.3");
        unpacked("keycloak-26.6.0");
        Files.createDirectories(folder.resolve("keycloak-27"));

        // When, Then
        assertThat(KeycloakHome.in(folder)).isEqualTo(folder.resolve("keycloak-26.7.3"));
    }

    @Test
    void shouldShowNothingOfTheRealm() {
        // When, Then
        assertThat(options(folder).toString()).doesNotContain("hidden");
    }

    private void unpacked(String name) throws IOException {
        Path program = folder.resolve(name).resolve("bin").resolve("kc.sh");
        Files.createDirectories(program.getParent());
        Files.createFile(program);
    }

    private static KeycloakOptions options(Path home) {
        return new KeycloakOptions(home, "agents", "{\"hidden\":1}", Optional.empty(), OptionalInt.empty());
    }
}
