package io.cordon.cli.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path directory;

    @Test
    void shouldPutTheEnvironmentBeforeTheFile() throws IOException {
        // Given
        Path file = Files.writeString(
                directory.resolve("cordon.yaml"), "kafka: {bootstrapServers: 'file:9092'}\ntenant: acme\n");

        // When
        Settings settings = Settings.read(Optional.of(file), Map.of("CORDON_BOOTSTRAP", "env:9092")::get);

        // Then
        assertThat(settings.find(Setting.BOOTSTRAP)).contains("env:9092");
        assertThat(settings.find(Setting.TENANT)).contains("acme");
        assertThat(settings.find(Setting.REGISTRY)).isEmpty();
    }

    @Test
    void shouldReadTheFileThatTheEnvironmentNames() throws IOException {
        // Given
        Path file = Files.writeString(directory.resolve("cordon.yaml"), "tenant: acme\n");

        // When
        Settings settings = Settings.read(Optional.empty(), Map.of("CORDON_CONFIG", file.toString())::get);

        // Then
        assertThat(settings.find(Setting.TENANT)).contains("acme");
    }

    @Test
    void shouldHaveNothingWithoutAFileOrAVariable() throws IOException {
        // When
        Settings settings = Settings.read(Optional.empty(), name -> null);

        // Then
        assertThat(settings.find(Setting.TENANT)).isEmpty();
    }

    /** A service's file has the registry's addresses in a list; taken for one of commands it would look as if there was none. */
    @Test
    void shouldRefuseWhatIsNoSetting() throws IOException {
        // Given
        Path file = Files.writeString(
                directory.resolve("cordon.yaml"),
                "registry: {urls: ['http://one:8081'], user: cordon}\ntenannt: acme\noperator: {key: k}\n");

        // When / Then
        assertThatThrownBy(() -> Settings.read(Optional.of(file), name -> null))
                .hasMessageContaining("no setting of commands: registry.urls, tenannt. There are")
                .hasMessageContaining("registry.url,")
                .hasMessageNotContaining("one:8081");
    }

    @Test
    void shouldLeavePartsToTheirReaders() throws IOException {
        // Given
        Path file = Files.writeString(
                directory.resolve("cordon.yaml"), "drills: {every: 1h}\ntopics: {prefix: a., sizing: {gate: 3}}\n");

        // When
        Settings settings = Settings.read(Optional.of(file), name -> null);

        // Then
        assertThat(settings.find(Setting.PREFIX)).contains("a.");
        assertThat(settings.file().at("/drills/every").asText()).isEqualTo("1h");
    }

    @Test
    void shouldSayThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> Settings.read(Optional.of(directory.resolve("none.yaml")), name -> null))
                .hasMessageContaining("none.yaml: there is no such file");
    }

    @Test
    void shouldShowNothingOfAFileThatIsNoYaml() throws Exception {
        Path file = Files.writeString(directory.resolve("broken.yaml"), "registry:\n  password: hunter2: [\n");

        assertThatThrownBy(() -> Settings.read(Optional.of(file), name -> null))
                .hasMessageContaining("not YAML at line 2")
                .hasMessageNotContaining("hunter2")
                .hasNoCause();
    }
}
